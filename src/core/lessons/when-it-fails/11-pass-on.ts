import { changeStarter } from '../connect-to-liveengage/handoff-starter';
import { lessonBots } from '../connect-to-liveengage/cast';
import type { Step, Value } from '../lesson';
import type { Me, Scene } from '../scene';
import { botPanels, button, fields, save } from '../ways';
import { failureGap } from './gaps';
import { otherName, otherSkill } from './others';
import { hasPattern, judgePassing } from './passing';

/** What the visitor says. */
export const askForOther = 'Let me talk to a specialist';
const pattern = '*specialist*';
const added = button('Remove pattern');

const judge = (scene: Scene, me: Me) =>
  judgePassing(scene, me, (one) =>
    hasPattern(one) ? [] : [failureGap('starter-missing', { dialog: one.dialog.name })],
  );

const values: readonly Value[] = [
  { label: 'Dialog Name', value: otherName, enter: 'type' },
  { label: 'Pattern', value: pattern, enter: 'type' },
];

export const passOnStep: Step = {
  id: 'pass-on',
  part: 'bot',
  asksFor: 'state',
  title: 'Create a dialog that passes on',
  say: 'Who asks for the specialist gets the other bot.',
  how: [
    'In the first bot press Add Dialog, name the dialog and Save.',
    'In Interaction Details of its User Says, tab Settings, add the pattern and Save.',
  ],
  values,
  where: {
    route: '/bots/{bot}/dialogs{passing}',
    folds: [...botPanels, button('Show the details')],
    also: ['/bots/{bot}/dialogs'],
    way: [
      [button('Add Dialog', { until: { role: 'link', name: otherName } })],
      [...fields(values.slice(0, 1)), save],
      [button('Interaction Details', { until: { role: 'tab', name: 'Settings' } })],
      [
        { role: 'textbox', name: 'Pattern', value: pattern, until: added },
        button('Add pattern', { until: added }),
        save,
      ],
    ],
  },
  looksAt: ['bots', 'skills', 'users'],
  missing(scene, me) {
    const [bot] = lessonBots(scene, me);
    if (!bot) return [failureGap('bot-missing')];
    const skill = otherSkill(scene, me)?.name ?? otherName;
    return judge(scene, me)?.gaps ?? [failureGap('dialog-missing', { bot: bot.name, skill })];
  },
  solution(scene, me) {
    const [bot] = lessonBots(scene, me);
    const judged = judge(scene, me);
    if (!bot || judged?.gaps.length === 0) return [];
    if (judged) return changeStarter(judged, ({ patterns }) => ({ patterns: [...patterns, pattern] }));
    return [
      {
        kind: 'command',
        command: { type: 'dialog.create', botId: bot.id, name: otherName, kind: 'standard' },
      },
    ];
  },
};
