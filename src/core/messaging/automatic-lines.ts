import type { CloseReason } from '#model/conversation';

/** What the consumer of a chat is told by the platform; liveengage §8.1 says when, the words are ours. [MS12] */
export const automaticLines = {
  joined: (name: string) => `You are chatting with ${name}.`,
  transfer: () => 'One moment, your chat is being passed on to somebody who can help.',
  agentGone: () => 'The connection to your agent was lost. Somebody else will be with you shortly.',
  ended: (reason: CloseReason) =>
    reason === 'consumer' ? 'You have ended the chat.' : 'The chat has ended. Thank you for your time.',
} as const;

/** What an agent reads when nobody could take over. [RT11] */
export const transferFailedNote =
  'The transfer did not work: nobody with that skill is available. The chat is yours again.';
