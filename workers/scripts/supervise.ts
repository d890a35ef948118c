import type { ScriptAnswer, ScriptJob, ScriptRealm } from '#model/script';
import type { SystemClock } from '../host/ports';
import { beginMs, busyThreadMs, jobLimitMs, threadGraceMs } from './limits';
import type { BeginThread, ScriptThread, ThreadWord } from './thread';

interface Asked {
  readonly job: ScriptJob;
  readonly settle: (answer: ScriptAnswer) => void;
  /** So many threads went, or never began, with this job. */
  lost: number;
  /** A thread was ended with it while the computer was busy: the same job gives the same answer in another. */
  isSuspect: boolean;
}

/** So often a job is given to another thread: whoever lent it may just be gone. */
const threads = 3;
/** So often it is looked whether a job is over. */
const looks = 4;
/** Looks that came so much later than they should: the computer was busy, and the thread may have had no time. */
const lateness = 1.2;
const outOfTime: ScriptAnswer = { effects: [], end: { kind: 'stopped', because: 'time' } };
const nowhere: ScriptAnswer = { effects: [], end: { kind: 'stopped', because: 'no-thread' } };

/**
 * Scripts in a thread of their own, which is begun with the first job and ended when a job takes longer than any may. On a busy
 * computer that job gets one more thread, with time enough for the slowest computer; what comes after it gets the next.
 */
export function superviseScripts(
  begin: BeginThread,
  clock: Pick<SystemClock, 'after' | 'steady'>,
  longestMs = jobLimitMs + threadGraceMs,
): ScriptRealm {
  const waiting: Asked[] = [];
  let current: Asked | null = null;
  let thread: ScriptThread | null = null;
  let stopWatch = () => {};

  function watch(ms: number, call: () => void): void {
    stopWatch();
    stopWatch = clock.after(ms, call);
  }

  function endThread(): void {
    stopWatch();
    thread?.end();
    thread = null;
  }

  function goOn(): void {
    current ??= waiting.shift() ?? null;
    if (!current) return;
    thread ??= begin({ word: hear, lost: loseThread });
    watch(beginMs, loseThread);
    thread.give(current.job);
  }

  function settle(answer: ScriptAnswer): void {
    stopWatch();
    current?.settle(answer);
    current = null;
    goOn();
  }

  /** By short looks: where the whole computer stood still, the thread has had no time either. */
  function watchJob(left: number, since: number): void {
    watch((current?.isSuspect ? busyThreadMs : longestMs) / looks, () => {
      if (left > 1) return watchJob(left - 1, since);
      endThread();
      const isBusy = clock.steady() - since > longestMs * lateness;
      if (!current || current.isSuspect || !isBusy) return settle(outOfTime);
      current.isSuspect = true;
      goOn();
    });
  }

  function hear(word: ThreadWord): void {
    if (word.type === 'failed') return loseThread();
    if (word.type === 'answer') return settle(word.answer);
    watchJob(looks, clock.steady());
  }

  /** It did nothing wrong that anybody knows of: the same job gives the same answer elsewhere. */
  function loseThread(): void {
    endThread();
    if (!current) return;
    current.lost += 1;
    if (current.lost < threads) goOn();
    else settle(nowhere);
  }

  return {
    run: (job) =>
      new Promise((resolve) => {
        waiting.push({ job, settle: resolve, lost: 0, isSuspect: false });
        if (!current) goOn();
      }),
  };
}
