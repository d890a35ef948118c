import { gap } from '../gaps';
import type { Step } from '../lesson';
import { askForAgent } from './11-sample';
import { availabilityGaps } from './17-available';
import { asking, isHandedOver, lostGaps } from './handover';
import { visitorSays } from './visitor';

export const askForAgentStep: Step = {
  id: 'ask-for-agent',
  part: '13',
  asksFor: 'event',
  title: 'Ask for an agent',
  say: 'The words start the dialog Agent Handoff, and the bot passes the chat on to the skill Human.',
  how: ['As the visitor write that you want a person, and press Enter.'],
  ...asking,
  looksAt: ['conversations', 'agents', 'users', 'skills', 'bots'],
  missing(scene, me) {
    if (isHandedOver(scene, me)) return [];
    const lost = lostGaps(scene, me);
    return [...(lost.length > 0 ? lost : [gap('not-escalated')]), ...availabilityGaps(scene, me)];
  },
  solution: (scene, me) => (isHandedOver(scene, me) ? [] : visitorSays(scene, me, askForAgent)),
};
