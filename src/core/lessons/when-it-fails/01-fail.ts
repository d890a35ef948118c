import { askForAgent } from '../connect-to-liveengage/11-sample';
import { talkWith } from '../connect-to-liveengage/talks';
import type { Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { button } from '../ways';
import { askInVain, presentGaps } from './failing';
import { failureGap } from './gaps';

const hasFailed = (scene: Scene, me: Me) => talkWith(scene, me, ['escalated', 'escalation-failed']) !== null;

export const failStep: Step = {
  id: 'fail',
  part: 'fail',
  asksFor: 'event',
  title: 'Let a transfer fail',
  say: 'Nobody can take the chat, so the bot has it back and hears __agent_escalation_failed__. The word agent in it fits the pattern of the hand-off: the bot tries again and again, until the limit. In messaging that is maxEscalationRetries of the connector; in chat it is three.',
  how: [
    'Be Away with everybody who has the skill Human.',
    'As the visitor open a chat and ask for an agent.',
    'In Bot Logs of the bot, choose the chat: the log says what it tried, and why.',
  ],
  values: [{ label: 'Message', value: askForAgent, enter: 'type' }],
  where: {
    route: '/visitor-page/?siteid={account}',
    way: [[button('Live Chat')], [{ role: 'textbox', name: 'Message' }]],
  },
  looksAt: ['conversations', 'agents', 'users', 'skills', 'bots'],
  missing: (scene, me) => (hasFailed(scene, me) ? [] : [failureGap('not-failed'), ...presentGaps(scene, me)]),
  solution: (scene, me) => (hasFailed(scene, me) ? [] : askInVain(scene, me)),
};
