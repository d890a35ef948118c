import { callMade } from '#core/bot/endpoints/answer-call';
import { whoAnswers } from '#core/engine/who-answers';
import type { CallAnswer } from '#model/call';
import type { Perform } from './perform';

/** A service of the platform answers, or an endpoint of the bot’s account, after its delay; the account’s log has the call as soon as the answer is known. [EN34] [EN45] [EN67] */
export const performCall: Perform<'call'> = (run, { integrationId, request }, { engine, scripts }, done) => {
  const { world, clock } = engine;
  const bot = world.bots[run.botId];
  if (!bot) return () => {};
  const { accountId, name } = bot;
  const integration = bot.integrations.find(({ id }) => id === integrationId)?.name ?? '';
  const askId = run.waits.for === 'answer' ? run.waits.askId : '';
  const conversation = run.channel.kind === 'conversation' && { conversationId: run.channel.conversationId };
  const whose = { accountId, askId, bot: name, integration, ...conversation };
  /** An engine of before has made it, and did not live to tell the answer. */
  const before = world.calls[accountId]?.find((one) => one.askId === askId);
  let stop = () => {};

  function finish(answer: CallAnswer): void {
    if (!before) engine.take({ type: 'call.made', call: callMade(whose, request, answer) }, 'inside');
    const gone = before ? clock.now() - before.at : 0;
    stop = clock.after(Math.max(0, answer.delayMs - gone), () => done({ kind: 'call', ...answer }));
  }

  const answering = whoAnswers(world, bot, run, request, clock.now());
  if (answering.kind === 'known') {
    finish(answering.answer);
    return () => stop();
  }
  let isOver = false;
  void scripts.run(answering.job).then((ran) => {
    if (!isOver) finish(answering.answerOf(ran));
  });
  return () => {
    isOver = true;
    stop();
  };
};
