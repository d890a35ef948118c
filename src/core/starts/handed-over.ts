import { askedSteps } from './a-chat-is-waiting';
import { aConversation, helen, written } from './write';

export const handedOver = written(
  [
    ...askedSteps,
    { kind: 'agent', do: 'accept', userId: helen },
    { kind: 'agent', do: 'say', userId: helen, text: 'Hello, how can I help you?' },
    aConversation({ phase: { name: 'assigned', userId: helen }, milestones: ['human-spoke'] }),
  ],
  { route: '/panes', as: helen },
);
