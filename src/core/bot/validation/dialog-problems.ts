import type { Dialog } from '#model/dialog';
import type { InteractionId } from '#model/ids';
import type { Interaction } from '#model/interaction';
import { hasCategory } from '#model/interaction/has-category';
import { lacksStarter } from '#model/lacks-starter';
import { quote } from '../quote';
import { mostChoices, saving, type Remedy } from './fix';
import { problemAt, warning, type Placed } from './problem';

/** Dialogs that do nothing or never begin, and interactions nothing leads to. */
export function dialogProblems(dialog: Dialog, reached: ReadonlySet<InteractionId>): Placed[] {
  const enabled = dialog.interactions.filter((it) => it.enabled);
  const isReached = ({ id }: Interaction) => reached.has(id);
  const idle = enabled.every((it) => hasCategory(it, 'starter') && isInside(it.next));
  const nothing = idle
    ? [problemAt({ dialogId: dialog.id }, warning(null, idleText(dialog, enabled), filling(dialog, enabled)))]
    : [];
  if (enabled.length === 0) return nothing;
  if (!enabled.some(isReached)) return [neverBegun(dialog, enabled), ...nothing];
  return [...nothing, ...unreachedRuns(enabled, isReached).map((run) => neverPlayed(dialog, run))];
}

function isInside({ kind }: Interaction['next']): boolean {
  return kind === 'next' || kind === 'current' || kind === 'end';
}

function idleText(dialog: Dialog, enabled: readonly Interaction[]): string {
  const name = quote(dialog.name);
  if (dialog.interactions.length === 0) return `${name} has no interactions: add what the bot says.`;
  if (enabled.length === 0) return `All interactions of ${name} are disabled, so the bot does nothing in it.`;
  return `Nothing comes after the User Says of ${name}: add what the bot says.`;
}

const turnedOn = (interaction: Interaction) =>
  saving(`Enable ${quote(interaction.name)}`, { ...interaction, enabled: true });

function filling({ interactions }: Dialog, enabled: readonly Interaction[]): Remedy[] {
  if (interactions.length > 0 && enabled.length === 0)
    return interactions.slice(0, mostChoices).map(turnedOn);
  const after = interactions.at(-1)?.id ?? null;
  return [{ label: 'Add a text', edit: { type: 'interaction.add', kind: 'text', after } }];
}

function neverBegun(dialog: Dialog, enabled: readonly Interaction[]): Placed {
  const name = quote(dialog.name);
  const starter = enabled.find((it) => hasCategory(it, 'starter'));
  if (starter === undefined) {
    const text = `Nothing leads to ${name}: add a User Says with a pattern, or a next action that goes there.`;
    return problemAt({ dialogId: dialog.id }, warning(null, text, beginning(dialog)));
  }
  const text = `${quote(starter.name)} has no pattern, so nothing a consumer says starts ${name}: add one.`;
  return problemAt({ dialogId: dialog.id, interactionId: starter.id }, warning('patterns', text));
}

function beginning(dialog: Dialog): Remedy[] {
  const off = dialog.interactions.find((it) => hasCategory(it, 'starter'));
  if (off) return [turnedOn(off)];
  if (!lacksStarter(dialog)) return [];
  return [{ label: 'Add a User Says', edit: { type: 'interaction.add', kind: 'user-says', after: null } }];
}

/** Interactions that follow one another and are not reached; a User Says only begins, so it is not missed. */
function unreachedRuns(
  enabled: readonly Interaction[],
  isReached: (it: Interaction) => boolean,
): Interaction[][] {
  const runs: Interaction[][] = [];
  let run: Interaction[] = [];
  for (const interaction of enabled) {
    if (isReached(interaction)) run = [];
    else if (!hasCategory(interaction, 'starter')) {
      if (run.length === 0) runs.push(run);
      run.push(interaction);
    }
  }
  return runs;
}

function deleting({ id }: Interaction, name: string): Remedy {
  return { label: `Delete ${name}`, edit: { type: 'interaction.delete', interactionId: id } };
}

function neverPlayed(dialog: Dialog, [first, ...others]: readonly Interaction[]): Placed {
  const name = quote(first?.name ?? '');
  const text =
    others.length === 0
      ? `Nothing leads to ${name}, so it never happens.`
      : `Nothing leads to ${name} and ${others.length === 1 ? 'the one' : `the ${others.length}`} after it, so they never happen.`;
  const remedies = first ? [deleting(first, name)] : [];
  return problemAt({ dialogId: dialog.id, interactionId: first?.id ?? null }, warning(null, text, remedies));
}
