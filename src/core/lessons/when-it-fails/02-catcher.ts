import { lessonBots } from '../connect-to-liveengage/cast';
import type { Step, Value } from '../lesson';
import type { Me, Scene } from '../scene';
import { botPanels, button, fields, save } from '../ways';
import { catcherName, judgeCatchers, noCatcherGaps } from './catchers';
import { failureGap } from './gaps';

const judge = (scene: Scene, me: Me) =>
  judgeCatchers(scene, me, ({ dialog }) =>
    dialog.enabled ? [] : [failureGap('catcher-disabled', { dialog: dialog.name })],
  );

const values: readonly Value[] = [{ label: 'Dialog Name', value: catcherName, enter: 'type' }];

export const catcherStep: Step = {
  id: 'catcher',
  part: 'catch',
  asksFor: 'state',
  title: 'Create a dialog for the failure',
  say: 'The bot hears the failure like a line of the visitor. Who has no dialog for it lets the hand-off or the Fallback dialog answer.',
  how: ['In the bot open Dialogs and press Add Dialog.', 'Name the dialog and Save.'],
  values,
  where: {
    route: '/bots/{bot}/dialogs',
    folds: botPanels,
    way: [[button('Add Dialog')], [...fields(values), save]],
  },
  looksAt: ['bots'],
  missing: (scene, me) => judge(scene, me)?.gaps ?? noCatcherGaps(scene, me),
  solution(scene, me) {
    const judged = judge(scene, me);
    const [bot] = lessonBots(scene, me);
    if (!bot || judged?.gaps.length === 0) return [];
    if (judged) {
      const { id: dialogId, name } = judged.thing.dialog;
      return [
        { kind: 'command', command: { type: 'dialog.save', botId: bot.id, dialogId, name, enabled: true } },
      ];
    }
    return [
      {
        kind: 'command',
        command: { type: 'dialog.create', botId: bot.id, name: catcherName, kind: 'standard' },
      },
    ];
  },
};
