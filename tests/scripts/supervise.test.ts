import { expect, test } from 'vitest';
import type { ScriptAnswer, ScriptJob, ScriptRealm } from '#model/script';
import { createFakeClock, settle } from '#support/fake-clock';
import { createPatientClock } from '#workers/scripts/patient-clock';
import { superviseScripts } from '#workers/scripts/supervise';
import { serveJobs, type ThreadWord } from '#workers/scripts/thread';
import { jobOf } from './job';

interface FakeThread {
  readonly given: ScriptJob[];
  ended: boolean;
  word(word: ThreadWord): void;
  lost(): void;
}

const outOfTime = { effects: [], end: { kind: 'stopped', because: 'time' } };
const nowhere = { effects: [], end: { kind: 'stopped', because: 'no-thread' } };
const answerOf = (text: string): ScriptAnswer => ({
  effects: [{ kind: 'debug', text }],
  end: { kind: 'done' },
});

/** Looks come when they are due; on a busy computer everybody finds that more time has passed. */
function supervise({ busy = false } = {}) {
  const clock = createFakeClock();
  const seen = busy ? { after: clock.after, steady: () => clock.steady() * 1.3 } : clock;
  const threads: FakeThread[] = [];
  const { run } = superviseScripts((on) => {
    const thread: FakeThread = { given: [], ended: false, ...on };
    threads.push(thread);
    return { give: (job) => void thread.given.push(job), end: () => (thread.ended = true) };
  }, seen);
  const answers: (readonly [code: string, answer: ScriptAnswer])[] = [];
  const thread = (number = threads.length - 1): FakeThread => {
    const found = threads[number];
    if (!found) throw new Error(`Thread ${number} was not begun.`);
    return found;
  };
  return {
    clock,
    threads,
    answers,
    thread,
    ask: (code: string) => void run(jobOf(code)).then((answer) => answers.push([code, answer])),
    async answer(text: string) {
      thread().word({ type: 'begun' });
      thread().word({ type: 'answer', answer: answerOf(text) });
      await settle();
    },
    codes: (number?: number) => thread(number).given.map(({ code }) => code),
  };
}

test('[SC22] the first job begins the thread, which gets one job after the other', async () => {
  const { ask, answer, answers, threads, codes } = supervise();
  expect(threads).toEqual([]);
  for (const code of ['a', 'b', 'c']) ask(code);
  expect(codes()).toEqual(['a']);
  await answer('A');
  expect(codes()).toEqual(['a', 'b']);
  await answer('B');
  await answer('C');
  expect(answers).toEqual([
    ['a', answerOf('A')],
    ['b', answerOf('B')],
    ['c', answerOf('C')],
  ]);
  expect(threads).toHaveLength(1);
});

test('[SC23] a job that takes longer than any may ends its thread; those that wait get another', async () => {
  const { ask, answer, answers, thread, clock, codes } = supervise();
  for (const code of ['hangs', 'waits']) ask(code);
  thread().word({ type: 'begun' });
  await clock.advance(74);
  expect([thread().ended, answers]).toEqual([false, []]);
  await clock.advance(1);
  expect([thread(0).ended, codes(1), answers]).toEqual([true, ['waits'], [['hangs', outOfTime]]]);
  await answer('W');
  expect(answers.at(-1)).toEqual(['waits', answerOf('W')]);
});

test('[SC23] on a busy computer it gets another thread, once, and a second', async () => {
  const { ask, answer, answers, thread, clock, codes } = supervise({ busy: true });
  for (const code of ['hangs', 'waits']) ask(code);
  thread().word({ type: 'begun' });
  await clock.advance(75);
  expect([thread(0).ended, codes(1), answers]).toEqual([true, ['hangs'], []]);
  thread().word({ type: 'begun' });
  await clock.advance(999);
  expect([thread(1).ended, answers]).toEqual([false, []]);
  await clock.advance(1);
  expect(answers).toEqual([['hangs', outOfTime]]);
  expect([thread(1).ended, codes(2)]).toEqual([true, ['waits']]);
  await answer('W');
  expect(answers.at(-1)).toEqual(['waits', answerOf('W')]);
});

test('[SC28] a computer that stood still for long ends no thread before it could go on', async () => {
  const due: (() => void)[] = [];
  let ended = false;
  let now = 0;
  const realm = superviseScripts(
    (on) => ({ give: () => on.word({ type: 'begun' }), end: () => (ended = true) }),
    {
      steady: () => now,
      after(_, call) {
        due.push(call);
        return () => due.splice(due.indexOf(call), 1);
      },
    },
  );
  const answered = realm.run(jobOf(''));
  const look = () => {
    now += 1_000;
    due.shift()?.();
  };
  // However late each is, the next begins with it.
  for (let times = 1; times <= 3; times += 1) look();
  expect(ended).toBe(false);
  look();
  expect(ended).toBe(true);
  for (let times = 1; times <= 4; times += 1) look();
  expect(await answered).toEqual(outOfTime);
});

test('[SC28] a patient clock goes on by three ms at most from one look to the next', () => {
  let real = 0;
  const clock = createPatientClock(() => real);
  const told = [0, 2, 5, 8, 1_000, 1_001].map((now) => {
    real = now;
    return clock();
  });
  expect(told).toEqual([0, 2, 5, 8, 11, 12]);
});

test('[SC23] a job whose thread had no time is answered by the next', async () => {
  const { ask, answer, answers, thread, threads, clock } = supervise({ busy: true });
  ask('innocent');
  thread().word({ type: 'begun' });
  await clock.advance(75);
  await answer('there');
  expect(answers).toEqual([['innocent', answerOf('there')]]);
  expect(threads).toHaveLength(2);
});

test('[SC24] what a thread fetches before it begins does not count', async () => {
  const { ask, answer, answers, thread, clock } = supervise();
  ask('slow to begin');
  await clock.advance(9_999);
  thread().word({ type: 'begun' });
  await clock.advance(74);
  await answer('there');
  expect(answers).toEqual([['slow to begin', answerOf('there')]]);
  await clock.advance(100_000);
  expect(thread().ended).toBe(false);
});

test.each([
  ['goes before it begins', (thread: FakeThread) => thread.lost()],
  ['cannot begin', (thread: FakeThread) => thread.word({ type: 'failed' })],
  [
    'goes while it runs',
    (thread: FakeThread) => {
      thread.word({ type: 'begun' });
      thread.lost();
    },
  ],
])('[SC25] a thread that %s is replaced twice', async (_, go) => {
  const { ask, answers, threads, thread, codes } = supervise();
  ask('a');
  go(thread(0));
  expect(codes(1)).toEqual(['a']);
  go(thread(1));
  expect(codes(2)).toEqual(['a']);
  go(thread(2));
  await settle();
  expect(answers).toEqual([['a', nowhere]]);
  expect([threads.length, threads.every(({ ended }) => ended)]).toEqual([3, true]);
});

test('[SC25] a thread that does not begin is replaced after ten seconds', async () => {
  const { ask, answer, answers, threads, clock } = supervise();
  ask('a');
  await clock.advance(10_000);
  expect(threads.map(({ ended }) => ended)).toEqual([true, false]);
  await answer('A');
  expect(answers).toEqual([['a', answerOf('A')]]);
});

test('[SC25] a thread that goes while nobody needs it is replaced with the next job', async () => {
  const { ask, answer, answers, threads, thread } = supervise();
  ask('a');
  await answer('A');
  thread().lost();
  expect(threads).toHaveLength(1);
  ask('b');
  await answer('B');
  expect([threads.length, answers.length]).toEqual([2, 2]);
});

test('[SC24] a thread begins with a job when all is made that the job needs', async () => {
  const words: string[] = [];
  let begin = () => {};
  const port: Parameters<typeof serveJobs>[0] = {
    postMessage: ({ type }) => void words.push(type),
    onmessage: null,
  };
  const realm: ScriptRealm = {
    run: (_, begins = () => {}) =>
      new Promise((resolve) => {
        begin = () => {
          begins();
          resolve(answerOf('done'));
        };
      }),
  };
  serveJobs(port, Promise.resolve(realm));
  port.onmessage?.(new MessageEvent('message', { data: jobOf('') }));
  await settle();
  expect(words).toEqual([]);
  begin();
  await settle();
  expect(words).toEqual(['begun', 'answer']);
});
