import type { BotId, DialogId, InteractionId } from '#model/ids';
import type { Dialog } from '#model/dialog';
import type { Integration } from '#model/integration';
import type { Interaction, NextAction, Rule } from '#model/interaction';
import type { OfferedInteraction } from '#model/interaction/kinds';

/** One act that mends a problem, as the commands name them, without the bot and the dialog it is in. */
export type Edit =
  | { readonly type: 'interaction.save'; readonly interaction: Interaction }
  | { readonly type: 'interaction.delete'; readonly interactionId: InteractionId }
  | {
      readonly type: 'interaction.add';
      readonly kind: OfferedInteraction;
      readonly after: InteractionId | null;
    }
  | {
      readonly type: 'dialog.save';
      readonly dialogId: DialogId;
      readonly name: string;
      readonly enabled: boolean;
    }
  | { readonly type: 'dialog.restore'; readonly dialog: Dialog; readonly at: number }
  | { readonly type: 'integration.save'; readonly draft: Integration };

/** Of acts that differ only in what is chosen: with more of them there is something to think about. */
export const mostChoices = 3;

/** What can be done about a problem, in words that name the act. */
export interface Remedy {
  readonly label: string;
  readonly edit: Edit;
}

/** The same, ready to be given to the engine. [BT218] */
export interface Fix {
  readonly label: string;
  readonly command: Edit & { readonly botId: BotId; readonly dialogId: DialogId };
}

/** Puts what is written of an interaction as it should be. */
export function saving(label: string, interaction: Interaction): Remedy {
  return { label, edit: { type: 'interaction.save', interaction } };
}

export function enabling({ id, name }: Dialog, quoted: string): Remedy {
  const edit = { type: 'dialog.save', dialogId: id, name, enabled: true } as const;
  return { label: `Enable ${quoted}`, edit };
}

/** The interaction with one next action more as it should be: its own, or that of a rule. */
export function leadingTo(interaction: Interaction, rule: Rule | null, next: NextAction): Interaction {
  if (rule === null) return { ...interaction, next };
  return {
    ...interaction,
    rules: interaction.rules.map((one) => (one === rule ? { ...one, next } : one)),
  };
}

/** The interaction without one of its rules. */
export function withoutRule(interaction: Interaction, rule: Rule): Interaction {
  return { ...interaction, rules: interaction.rules.filter((one) => one !== rule) };
}
