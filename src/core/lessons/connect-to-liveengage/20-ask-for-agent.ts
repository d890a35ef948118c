import { gap } from '../gaps';
import type { Step } from '../lesson';
import { button } from '../ways';
import { askForAgent } from './11-sample';
import { availabilityGaps } from './17-available';
import { talkWith, visitorSays } from './talks';

export const askForAgentStep: Step = {
  id: 'ask-for-agent',
  part: '13',
  asksFor: 'event',
  title: 'Ask for an agent',
  say: 'The words start the dialog Agent Handoff, and the bot passes the chat on to the skill Human.',
  how: ['As the visitor write that you want a person, and press Enter.'],
  values: [{ label: 'Message', value: askForAgent, enter: 'type' }],
  where: {
    route: '/visitor-page/?siteid={account}',
    way: [[button('Live Chat')], [{ role: 'textbox', name: 'Message' }]],
  },
  looksAt: ['conversations', 'agents', 'users', 'skills', 'bots'],
  missing(scene, me) {
    if (talkWith(scene, me, ['escalated'])) return [];
    return [gap('not-escalated'), ...availabilityGaps(scene, me)];
  },
  solution: (scene, me) => (talkWith(scene, me, ['escalated']) ? [] : visitorSays(scene, me, askForAgent)),
};
