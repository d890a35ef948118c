import type { CloseReason } from '#model/conversation';
import { platformLines } from '#model/platform-lines';

const endings: Readonly<Record<CloseReason, string>> = {
  consumer: 'You have ended the chat.',
  agent: 'The chat has ended. Thank you for your time.',
  system: 'The chat has ended. Thank you for your time.',
  timeout: 'The chat has ended: no answer came for a while.',
};

/** What the consumer of a chat is told by the platform, in our own words. [MS12] */
export const automaticLines = {
  ...platformLines,
  /** For agents. */
  left: () => 'The visitor has left the page.',
  back: () => 'The visitor is back.',
  ended: (reason: CloseReason) => endings[reason],
} as const;

/** What an agent reads when nobody could take over. [RT11] */
export const transferFailedNote =
  'The transfer did not work: nobody with that skill is available. The chat is yours again.';
