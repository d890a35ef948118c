import { gap } from '../gaps';
import type { Step } from '../lesson';
import { talkWith, visitorSays } from './talks';

const greeting = 'Hello';

export const botAnswersStep: Step = {
  id: 'bot-answers',
  part: '13',
  title: 'Talk to the bot',
  say: 'A first line shows that visitor, engagement, skill, connector and bot hang together.',
  how: ['Write something in the chat window and press Enter.'],
  values: [{ label: 'Message', value: greeting, enter: 'type' }],
  where: { route: '/visitor-page/?siteid={account}', control: { role: 'textbox', name: 'Message' } },
  looksAt: ['conversations', 'messages'],
  missing(scene, me) {
    if (talkWith(scene, me, ['bot-joined', 'consumer-spoke', 'bot-spoke'])) return [];
    if (!talkWith(scene, me, ['bot-joined'])) return [gap('chat-missing')];
    return [gap(talkWith(scene, me, ['bot-joined', 'consumer-spoke']) ? 'bot-silent' : 'consumer-silent')];
  },
  solution: (scene, me) =>
    talkWith(scene, me, ['bot-joined', 'consumer-spoke', 'bot-spoke'])
      ? []
      : visitorSays(scene, me, greeting),
};
