import { answerCall } from '#core/bot/endpoints/answer-call';
import type { Perform } from './perform';

/** An endpoint of the bot’s account answers, after its delay. */
export const performCall: Perform<'call'> = (_, { request }, { clock }, done) => {
  const answer = answerCall([], request);
  return clock.after(answer.delayMs, () => done({ kind: 'call', ...answer }));
};
