import { gap } from '../gaps';
import type { Step } from '../lesson';
import { button } from '../ways';
import { talkWith } from './talks';
import { chatElsewhere, visitorSays } from './visitor';

export const liveChatStep: Step = {
  id: 'live-chat',
  part: '13',
  asksFor: 'event',
  title: 'Open a chat on the visitor page',
  say: 'Now you are a visitor. The page finds your engagement by the account number in its address.',
  how: [
    'Open the visitor page from the bar at the left. Its address carries your account number, which in the documents is a placeholder in brackets.',
    'Press the button Live Chat: the bot joins.',
  ],
  values: [{ label: 'siteid', value: '{account}', enter: 'type' }],
  where: {
    route: '/visitor-page/?siteid={account}',
    way: [[button('Live Chat', { ends: true })]],
  },
  looksAt: ['conversations', 'users', 'skills'],
  missing(scene, me) {
    if (talkWith(scene, me, ['bot-joined'])) return [];
    if (chatElsewhere(scene, me)) return [gap('chat-elsewhere')];
    const talk = talkWith(scene, me, []);
    return [gap(talk && talk.phase.name !== 'ended' ? 'chat-without-bot' : 'chat-missing')];
  },
  solution: (scene, me) => (talkWith(scene, me, ['bot-joined']) ? [] : visitorSays(scene, me, null)),
};
