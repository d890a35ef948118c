import { answerOutside } from '#core/bot/endpoints/answer-outside';
import { signingOf } from '#core/engine/ai/signing-of';
import { speakerOf } from '#core/engine/ai/speaker';
import { whoAnswers } from '#core/engine/who-answers';
import type { CallAnswer } from '#model/call';
import type { OutsideAnswer, OutsideFailure } from '#model/outside';
import { reachHost } from '../outside/reach';
import { reachSigned } from '../outside/reach-signed';
import { logCall } from './call-log';
import type { Perform, Performer } from './perform';

/** A service of the platform answers, or an endpoint of the bot’s account, after its delay, or a host outside; the account’s log has the call as soon as the answer is known. [EN34] [EN45] [EN67] [EN75] */
const performCall: Perform<'call'> = (
  run,
  { askId, ask: { integrationId, request } },
  { engine, scripts, outside },
  { done, broke, leaves },
) => {
  const { world, clock } = engine;
  const bot = speakerOf(world, run.botId);
  if (!bot) return () => {};
  const logged = logCall(engine, bot, run, askId, { integrationId, request });
  /** An engine of before has made it, and did not live to tell the answer. */
  const { before } = logged;
  let stop = () => {};

  function finish(answer: CallAnswer): void {
    if (!before) logged.answered(answer);
    const gone = before ? clock.now() - before.at : 0;
    stop = clock.after(Math.max(0, answer.delayMs - gone), () => done({ kind: 'call', ...answer }));
  }

  /** What came is known at once, and stored together with what the bot makes of it. */
  function finishOutside(host: string, came: OutsideAnswer, tookMs?: number): void {
    const answer = answerOutside(host, came, tookMs);
    logged.answered(answer);
    done({ kind: 'call', ...answer });
  }

  function reach(host: string): () => void {
    leaves?.();
    const on = {
      begins: () => logged.leaves(host),
      settled: (came: OutsideAnswer, tookMs: number) => finishOutside(host, came, tookMs),
    };
    const signing = signingOf(world, run);
    const end = signing
      ? reachSigned(
          engine,
          outside,
          { request, origin: host, signing },
          { ...on, refused: (why) => finish(unsigned(why)) },
        )
      : reachHost(engine, outside, { request, origin: host }, on);
    return () => {
      end();
      void Promise.resolve().then(() => {
        if (logged.isUnwanted) logged.answered(answerOutside(host, failed('unwanted')));
      });
    };
  }

  // What has left once does not leave again, whatever became of it. [EN76]
  if (before?.host !== undefined) {
    finishOutside(before.host, failed('engine-ended'));
    return stop;
  }
  const answering = whoAnswers(world, bot, run, request, clock.now());
  if (answering.kind === 'outside' && outside.door) return reach(answering.origin);
  if (answering.kind !== 'by-code') {
    finish(answering.kind === 'known' ? answering.answer : answering.instead);
    return () => stop();
  }
  let isOver = false;
  scripts
    .run(answering.job)
    .then((ran) => {
      if (!isOver) finish(answering.answerOf(ran));
    })
    .catch(broke);
  return () => {
    isOver = true;
    stop();
  };
};

export const callPerformer: Performer<'call'> = {
  perform: performCall,
  broken: (why) => ({
    ...{ kind: 'call', by: null, status: 500, headers: [], body: why, delayMs: 0, transfer: null },
  }),
};

/** It did not leave. */
function unsigned(why: string): CallAnswer {
  return { by: null, status: 502, headers: [], body: why, delayMs: 0, transfer: null };
}

function failed(because: OutsideFailure): OutsideAnswer {
  return { type: 'failed', because };
}
