import { readySteps } from './ready-to-hand-over';
import { asksForPerson, aConversation, give, helen, written, type WrittenStep } from './write';

/** Helen is Available, and the visitor has asked the bot for a person. */
export const askedSteps: readonly WrittenStep[] = [
  ...readySteps,
  { kind: 'agent', do: 'go-online', userId: helen },
  { kind: 'consumer', do: 'open-chat' },
  aConversation({ milestones: ['bot-joined'] }),
  { kind: 'consumer', do: 'say', text: 'hello' },
  aConversation({ milestones: ['bot-answered'] }),
  { kind: 'consumer', do: 'say', text: asksForPerson },
  aConversation({ milestones: ['escalated', 'human-rang'] }),
];

/** An offer runs out in little more than a minute: the clock stands until whoever has read the page lets it run. [UI284] */
const clockStands = give('clock.set', { mode: 'paused', rate: 1 });

export const aChatIsWaiting = written([...askedSteps, clockStands], { route: '/agent', as: helen });
