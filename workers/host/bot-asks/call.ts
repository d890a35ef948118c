import { answerCall, callMade } from '#core/bot/endpoints/answer-call';
import { answerOfScript, endpointJob, isScripted } from '#core/bot/endpoints/script-endpoint';
import { answerEscalation } from '#core/engine/escalation-service';
import type { CallAnswer } from '#model/call';
import { listOf } from '#model/list-of';
import type { Perform } from './perform';

/** The platform’s own service answers, or an endpoint of the bot’s account, after its delay; the account’s log has the call as soon as the answer is known. [EN34] [EN45] */
export const performCall: Perform<'call'> = (run, { integrationId, request }, { engine, scripts }, done) => {
  const { world, clock } = engine;
  const bot = world.bots[run.botId];
  if (!bot) return () => {};
  const { accountId } = bot;
  const endpoints = listOf(world, 'endpoints').filter((one) => one.accountId === accountId);
  const integration = bot.integrations.find(({ id }) => id === integrationId)?.name ?? '';
  const askId = run.waits.for === 'answer' ? run.waits.askId : '';
  /** An engine of before has made it, and did not live to tell the answer. */
  const before = world.calls[accountId]?.find((one) => one.askId === askId);
  let stop = () => {};

  function finish(answer: CallAnswer, why = ''): void {
    const call = callMade({ accountId, askId, bot: bot?.name ?? '', integration }, request, answer, why);
    if (!before) engine.take({ type: 'call.made', call }, 'inside');
    const gone = before ? clock.now() - before.at : 0;
    stop = clock.after(Math.max(0, answer.delayMs - gone), () => done({ kind: 'call', ...answer }));
  }

  const answer = answerEscalation(world, bot, run, request) ?? answerCall(endpoints, request);
  const scripted = endpoints.find((one) => one.id === answer.by?.id && isScripted(one));
  if (!scripted) {
    finish(answer);
    return () => stop();
  }
  let isOver = false;
  void scripts.run(endpointJob(scripted, request, clock.now())).then((ran) => {
    const { why, ...own } = answerOfScript(scripted, ran);
    if (!isOver) finish({ ...answer, ...own }, why);
  });
  return () => {
    isOver = true;
    stop();
  };
};
