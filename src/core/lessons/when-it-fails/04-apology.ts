import type { Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { button, overInteractions } from '../ways';
import { judgeCatchers, noCatcherGaps } from './catchers';
import { failureGap } from './gaps';

const words = 'Nobody is there right now. Leave us a number, and we will call you back.';

const judge = (scene: Scene, me: Me) =>
  judgeCatchers(scene, me, ({ dialog }) =>
    dialog.interactions.some((one) => one.kind === 'text' && one.enabled && one.text.trim() !== '')
      ? []
      : [failureGap('catcher-silent', { dialog: dialog.name })],
  );

export const apologyStep: Step = {
  id: 'apology',
  part: 'catch',
  asksFor: 'state',
  title: 'Say something kind',
  say: 'The visitor sees nothing of the failure. What the bot says now is all they learn.',
  how: [
    'Below the User Says, under Add an interaction, press Text.',
    'Write the words and save the interaction.',
  ],
  values: [{ label: 'Text', value: words, enter: 'type' }],
  where: {
    route: '/bots/{bot}/dialogs/{catcher}',
    folds: overInteractions,
    way: [
      [button('Text')],
      [{ role: 'textbox', name: 'Text', value: words }, button('Interaction menu', { beside: true })],
      [{ role: 'menuitem', name: 'Save', ends: true }],
    ],
  },
  looksAt: ['bots'],
  missing: (scene, me) => judge(scene, me)?.gaps ?? noCatcherGaps(scene, me),
  solution(scene, me) {
    const judged = judge(scene, me);
    if (!judged || judged.gaps.length === 0) return [];
    const { bot, dialog } = judged.thing;
    const place = { botId: bot.id, dialogId: dialog.id };
    const old = dialog.interactions.find((one) => one.kind === 'text');
    const after = dialog.interactions.at(-1)?.id ?? null;
    return old
      ? [
          {
            kind: 'command',
            command: {
              ...{ type: 'interaction.save' as const, ...place },
              interaction: { ...old, enabled: true, text: old.text || words },
            },
          },
        ]
      : [{ kind: 'command', command: { type: 'interaction.add', ...place, kind: 'text', after } }];
  },
};
