import { readySteps } from './ready-to-hand-over';
import { asksForPerson, aConversation, helen, written, type WrittenStep } from './write';

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

export const aChatIsWaiting = written(askedSteps, { route: '/agent', as: helen });
