import Lightbulb from '@lucide/svelte/icons/lightbulb';
import OctagonAlert from '@lucide/svelte/icons/octagon-alert';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import type { Bot } from '#model/bot';
import { interactionKinds } from '#model/interaction/kinds';
import type { Problem } from '#sdk/bot-checks';
import type { Icon } from '../../../kit/icon';

/** What each severity is called, and its picture: a shape of its own, so that the colour is never needed. */
export const severities: Readonly<Record<Problem['severity'], { label: string; icon: Icon }>> = {
  error: { label: 'Error', icon: OctagonAlert },
  warning: { label: 'Warning', icon: TriangleAlert },
  advice: { label: 'Good to know', icon: Lightbulb },
};

/** How many there are, and how many things are only good to know. */
export function countText(problems: readonly Problem[]): string {
  const advice = problems.filter(({ severity }) => severity === 'advice').length;
  const count = problems.length - advice;
  const told = count === 1 ? '1 problem' : `${count || 'No'} problems`;
  return advice === 0 ? told : `${told}, ${advice} good to know`;
}

const told = 3;

/** The sentences in one text; a long list is cut short. */
export function sentencesOf(problems: readonly Problem[]): string {
  const sentences = problems.slice(0, told).map(({ text }) => text);
  const rest = problems.length - told;
  return [...sentences, ...(rest > 0 ? [`And ${rest} more.`] : [])].join(' ');
}

export interface Spot {
  /** Its name as the author knows it. */
  readonly label: string;
  /** The address of the page it is on. */
  readonly path: string;
}

/** Where a problem is. Interactions that were left without a name are called by their kind. */
export function spotOf(
  bot: Bot,
  {
    dialogId,
    interactionId,
    integrationId,
    field,
  }: Pick<Problem, 'dialogId' | 'interactionId' | 'integrationId' | 'field'>,
): Spot {
  if (field === 'globalFunctions') return { label: 'Global Functions', path: `/bots/${bot.id}/functions` };
  if (integrationId !== null) {
    const integration = bot.integrations.find(({ id }) => id === integrationId);
    return {
      label: `Integration › ${integration?.name ?? ''}`,
      path: `/bots/${bot.id}/integrations/${integrationId}`,
    };
  }
  if (dialogId === null) return { label: 'Agent Connectors', path: `/bots/${bot.id}/connectors` };
  const dialog = bot.dialogs.find(({ id }) => id === dialogId);
  const interaction = dialog?.interactions.find(({ id }) => id === interactionId);
  const names = [
    dialog?.name,
    interaction && (interaction.name.trim() || interactionKinds[interaction.kind].label),
  ];
  return { label: names.filter(Boolean).join(' › '), path: `/bots/${bot.id}/dialogs/${dialogId}` };
}
