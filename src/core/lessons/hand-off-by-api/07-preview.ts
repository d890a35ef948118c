import { previewIdOf } from '#model/bot-run';
import type { Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { button } from '../ways';
import { callingDialogs } from './api-calls';
import { serviceCalls } from './05-call-api';
import { apiGap } from './gaps';

/** What the visitor says, here and deployed. */
export const askByWord = 'agent';

/** What the code said, and that nothing was called. */
const spokenByCode = /code-ran spoke .*escalation-not-called/;

/** Why each bot that calls did what it did in its preview, by kinds. */
function reasonsOf(scene: Scene, me: Me): string[] {
  return callingDialogs(scene, me).map(
    ({ bot }) => scene.botLogs[previewIdOf(bot.id)]?.map(({ kind }) => kind).join(' ') ?? '',
  );
}

const hasSpoken = (scene: Scene, me: Me) => reasonsOf(scene, me).some((kinds) => spokenByCode.test(kinds));

export const previewStep: Step = {
  id: 'preview',
  part: 'dialog',
  asksFor: 'event',
  title: 'Try it in Preview',
  say: 'Preview is the channel web: the code speaks, and the log says that the service was not called.',
  how: ['Press Preview at the upper right of the bot.', 'Write the word and press Enter.'],
  values: [{ label: 'Message', value: askByWord, enter: 'type' }],
  where: {
    route: '/bots/{bot}/dialogs/{dialog}',
    way: [[button('Preview')], [{ role: 'textbox', name: 'Message' }]],
  },
  looksAt: ['bots', 'runs'],
  missing(scene, me) {
    if (hasSpoken(scene, me)) return [];
    const wasStopped = reasonsOf(scene, me).some((kinds) => kinds.endsWith('code-stopped'));
    return [apiGap(wasStopped ? 'preview-stopped' : 'preview-silent')];
  },
  solution(scene, me) {
    const calling = callingDialogs(scene, me).find((one) =>
      serviceCalls(one).some(({ code }) => code?.['pre-process']),
    );
    if (!calling || hasSpoken(scene, me)) return [];
    return [{ kind: 'command', command: { type: 'preview.say', botId: calling.bot.id, text: askByWord } }];
  },
};
