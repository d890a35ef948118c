import { answerCall, callMade } from '#core/bot/endpoints/answer-call';
import { answerEscalation } from '#core/engine/escalation-service';
import { listOf } from '#model/list-of';
import type { Perform } from './perform';

/** The platform’s own service answers, or an endpoint of the bot’s account, after its delay; the account’s log has the call at once. [EN34] */
export const performCall: Perform<'call'> = (run, { integrationId, request }, { engine }, done) => {
  const { world, clock } = engine;
  const bot = world.bots[run.botId];
  if (!bot) return () => {};
  const { accountId } = bot;
  const endpoints = listOf(world, 'endpoints').filter((one) => one.accountId === accountId);
  const answer = answerEscalation(world, bot, run, request) ?? answerCall(endpoints, request);
  const integration = bot.integrations.find(({ id }) => id === integrationId)?.name ?? '';
  const call = callMade({ accountId, bot: bot.name, integration }, request, answer);
  engine.take({ type: 'call.made', call }, 'inside');
  return clock.after(answer.delayMs, () => done({ kind: 'call', ...answer }));
};
