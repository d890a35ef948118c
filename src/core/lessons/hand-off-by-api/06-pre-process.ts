import { noDialogGaps } from '../connect-to-liveengage/handoff-starter';
import { fewestGaps } from '../fewest-gaps';
import type { Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { button, overInteractions } from '../ways';
import { callingDialogs } from './api-calls';
import { serviceCalls } from './05-call-api';
import { apiGap } from './gaps';

const code = [
  "var words = 'One moment, I am getting a colleague.';",
  "if (botContext.getChannel() === 'web') botContext.sendMessage(words);",
  "else botContext.setBotVariable('transferMessage', words, true, false);",
].join('\n');

/** What the code has to do, and what shows it. */
const deeds = [
  ['code-channel', /get(User)?Channel\s*\(/],
  ['code-says', /send(Message|Messages|ImmediateReply)\s*\(/],
  ['code-keeps', /setBotVariable\s*\(\s*(['"`])transferMessage\1/],
] as const;

const judge = (scene: Scene, me: Me) =>
  fewestGaps(callingDialogs(scene, me), (one) => {
    const written = serviceCalls(one).map((call) => call.code?.['pre-process'] ?? '');
    const lacking = (text: string) =>
      deeds.flatMap(([name, shape]) => (shape.test(text) ? [] : [apiGap(name)]));
    const best = fewestGaps(
      written.filter((text) => text.trim() !== ''),
      lacking,
    );
    return best?.gaps ?? [apiGap('code-missing', { dialog: one.dialog.name })];
  });

export const preProcessStep: Step = {
  id: 'pre-process',
  part: 'dialog',
  asksFor: 'state',
  title: 'Keep the last words by code',
  say: 'In Preview nobody takes over, and the call is not made: there the code says the words itself. Deployed, it keeps them in transferMessage, and they travel with the call.',
  how: [
    'Open Interaction Details of the Integration interaction, tab Code.',
    'Press + at Pre-Process Code, enter the code, and Save.',
  ],
  values: [{ label: 'JavaScript', value: code, enter: 'type' }],
  where: {
    route: '/bots/{bot}/dialogs/{dialog}',
    folds: overInteractions,
    way: [
      [
        { role: 'combobox', name: 'Integration', value: '{api}' },
        button('Interaction Details', { beside: true }),
      ],
      [{ role: 'tab', name: 'Code' }],
      [button('Edit Pre-Process Code', { ends: true })],
      [button('Add Pre-Process Code', { ends: true })],
    ],
  },
  looksAt: ['bots'],
  missing: (scene, me) => judge(scene, me)?.gaps ?? noDialogGaps(scene, me),
  solution(scene, me) {
    const judged = judge(scene, me);
    const [interaction] = judged ? serviceCalls(judged.thing) : [];
    if (!judged || judged.gaps.length === 0 || !interaction) return [];
    const { bot, dialog } = judged.thing;
    const changed = { ...interaction, code: { ...interaction.code, 'pre-process': code } };
    const place = { botId: bot.id, dialogId: dialog.id };
    return [{ kind: 'command', command: { type: 'interaction.save', ...place, interaction: changed } }];
  },
};
