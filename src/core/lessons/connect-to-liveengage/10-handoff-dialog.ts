import { freeName } from '#model/free-name';
import { limits } from '#model/limits';
import { fewestGaps, type Judged } from '../fewest-gaps';
import { gap } from '../gaps';
import type { Step, Value } from '../lesson';
import type { Me, Scene } from '../scene';
import { botPanels, button, fields, save } from '../ways';
import { handoffDialogName, handoffDialogs, lessonBots, type HandoffDialog } from './cast';

function judge(scene: Scene, me: Me): Judged<HandoffDialog> | null {
  return fewestGaps(handoffDialogs(scene, me), ({ dialog }) =>
    dialog.enabled ? [] : [gap('dialog-disabled', { dialog: dialog.name })],
  );
}

const values: readonly Value[] = [{ label: 'Dialog Name', value: handoffDialogName, enter: 'type' }];

export const handoffDialogStep: Step = {
  id: 'handoff-dialog',
  part: '11',
  asksFor: 'state',
  title: 'Create the dialog Agent Handoff',
  say: 'A dialog is one thing the bot can talk about. This one is for users who want a person.',
  how: ['Go back with Dialogs on the menu bar.', 'Press Add Dialog. Its Dialog Type stays Dialog.'],
  values,
  where: {
    route: '/bots/{bot}/dialogs',
    folds: botPanels,
    way: [[button('Add Dialog')], [...fields(values), save]],
  },
  looksAt: ['bots'],
  missing(scene, me) {
    const [bot] = lessonBots(scene, me);
    if (!bot) return [gap('bot-missing')];
    const none = gap('dialog-missing', { bot: bot.name, dialog: handoffDialogName });
    return judge(scene, me)?.gaps ?? [none];
  },
  solution(scene, me) {
    const [bot] = lessonBots(scene, me);
    const judged = judge(scene, me);
    if (!bot || judged?.gaps.length === 0) return [];
    if (judged) {
      const { bot: owner, dialog } = judged.thing;
      const { id: dialogId, name } = dialog;
      return [
        { kind: 'command', command: { type: 'dialog.save', botId: owner.id, dialogId, name, enabled: true } },
      ];
    }
    const taken = bot.dialogs.map((dialog) => dialog.name);
    const name = freeName({ stem: handoffDialogName, taken, limit: limits.dialogName });
    return [{ kind: 'command', command: { type: 'dialog.create', botId: bot.id, name, kind: 'standard' } }];
  },
};
