import { unreachable } from '#base/unreachable';
import type { Bot } from '#model/bot';
import { asId } from '#model/ids';
import type { Dialog } from '#model/dialog';
import type { Interaction, InteractionKind, NextAction } from '#model/interaction';
import { categoryOf } from '#model/interaction/has-category';
import type { Option } from '../../kit/option';

const plain = [
  { value: 'next', label: 'Next Interaction' },
  { value: 'current', label: 'Current Interaction' },
  { value: 'end', label: 'End Interaction' },
  { value: 'close-conversation', label: 'Close Conversation' },
  { value: 'close-dialog', label: 'Close Dialog (with survey)' },
] as const;

/** The action as the value of a choice. */
export function choiceOfNext(next: NextAction): string {
  switch (next.kind) {
    case 'interaction':
      return `interaction:${next.interactionId}`;
    case 'dialog':
      return `dialog:${next.dialogId}`;
    case 'next':
    case 'current':
    case 'end':
    case 'close-conversation':
    case 'close-dialog':
      return next.kind;
    default:
      return unreachable(next);
  }
}

/** The action of a choice; the way back from `choiceOfNext`. [BB8] */
export function nextOfChoice(value: string): NextAction {
  const [kind = '', ...rest] = value.split(':');
  const id = rest.join(':');
  if (kind === 'interaction') return { kind, interactionId: asId(id) };
  if (kind === 'dialog') return { kind, dialogId: asId(id) };
  return { kind: plain.find((option) => option.value === value)?.value ?? 'next' };
}

const deleted = 'Leads to something that was deleted';
const labelOfDialog = ({ name }: Dialog) => `Dialog “${name}”`;
const labelOfInteraction = (dialog: Dialog, { name }: Interaction) =>
  `Interaction “${name}” in “${dialog.name}”`;

/** Everything a next action of this kind of interaction can be; what no longer exists stays in the list and says so. [BB8] */
export function nextOptions(bot: Bot, kind: InteractionKind, chosen: NextAction): readonly Option[] {
  const repeats = categoryOf(kind) === 'question' || chosen.kind === 'current';
  const options = [
    ...plain.filter(({ value }) => value !== 'current' || repeats),
    ...bot.dialogs.map((dialog) => ({ value: `dialog:${dialog.id}`, label: labelOfDialog(dialog) })),
    ...bot.dialogs.flatMap((dialog) =>
      dialog.interactions.map((it) => ({
        value: `interaction:${it.id}`,
        label: labelOfInteraction(dialog, it),
      })),
    ),
  ];
  const value = choiceOfNext(chosen);
  return options.some((option) => option.value === value) ? options : [...options, { value, label: deleted }];
}

/** The action in words: every card has some, so no list of all actions is made for them. */
export function nextText(bot: Bot, next: NextAction): string {
  switch (next.kind) {
    case 'interaction':
      for (const dialog of bot.dialogs) {
        const found = dialog.interactions.find(({ id }) => id === next.interactionId);
        if (found) return labelOfInteraction(dialog, found);
      }
      return deleted;
    case 'dialog': {
      const found = bot.dialogs.find(({ id }) => id === next.dialogId);
      return found ? labelOfDialog(found) : deleted;
    }
    default:
      return plain.find(({ value }) => value === next.kind)?.label ?? next.kind;
  }
}
