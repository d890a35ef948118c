import { gap } from '../gaps';
import type { Step } from '../lesson';
import { button } from '../ways';
import { stagesReached } from './talks';
import { chatElsewhere, visitorSays } from './visitor';

const greeting = 'Hello';
const stages = ['bot-joined', 'consumer-spoke', 'bot-answered'] as const;
/** What is missing after so many stages. */
const gaps = ['chat-missing', 'consumer-silent', 'bot-silent'] as const;

export const botAnswersStep: Step = {
  id: 'bot-answers',
  part: '13',
  asksFor: 'event',
  title: 'Talk to the bot',
  say: 'A first line shows that visitor, engagement, skill, connector and bot hang together.',
  how: ['Write something in the chat window and press Enter.'],
  values: [{ label: 'Message', value: greeting, enter: 'type' }],
  where: {
    route: '/visitor-page/?siteid={account}',
    way: [[button('Live Chat')], [{ role: 'textbox', name: 'Message' }]],
  },
  looksAt: ['conversations', 'consumer-lines', 'user-lines', 'users', 'skills'],
  missing(scene, me) {
    const next = gaps[stagesReached(scene, me, stages)];
    if (!next) return [];
    return chatElsewhere(scene, me) ? [gap(next), gap('chat-elsewhere')] : [gap(next)];
  },
  solution: (scene, me) =>
    stagesReached(scene, me, stages) === stages.length ? [] : visitorSays(scene, me, greeting),
};
