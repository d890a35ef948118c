import { expect, test } from 'vitest';
import type { OutsideAnswer } from '#model/outside';
import type { FrameAsk } from '#model/outside-words';
import { createFakeClock, settle } from '#support/fake-clock';
import { superviseFrames } from '#workers/outside/supervise-frames';

interface FakeFrame {
  readonly given: FrameAsk[];
  ended: boolean;
  word(data: unknown): void;
  lost(): void;
}

const answered = { type: 'answered', status: 200, headers: [], body: '{}', isCut: false } as const;
const failed = (because: string) => ({ type: 'failed', because });

function supervise(isOffline = false) {
  const clock = createFakeClock();
  const frames: FakeFrame[] = [];
  const door = superviseFrames(
    (on) => {
      const frame: FakeFrame = { given: [], ended: false, ...on };
      frames.push(frame);
      return { give: (ask) => void frame.given.push(ask), end: () => (frame.ended = true) };
    },
    clock,
    () => isOffline,
  );
  const answers: (readonly [path: string, answer: OutsideAnswer])[] = [];
  const begun: string[] = [];
  return {
    clock,
    frames,
    answers,
    begun,
    frame(number = frames.length - 1): FakeFrame {
      const found = frames[number];
      if (!found) throw new Error(`Frame ${number} was not begun.`);
      return found;
    },
    ask(path: string, isWanted: boolean | Promise<boolean> = true) {
      const request = { method: 'GET', url: `https://a.example/${path}`, headers: [], body: '' } as const;
      return door.send(
        { request, origin: 'https://a.example', withinMs: 30_000 },
        {
          begins() {
            begun.push(path);
            return Promise.resolve(isWanted);
          },
          settled: (answer) => answers.push([path, answer]),
        },
      );
    },
  };
}

test('[OH5] one request after the other, each in a frame of its own', async () => {
  const { ask, frame, frames, answers, begun } = supervise();
  ask('a');
  ask('b');
  expect([frames.length, begun]).toEqual([1, []]);
  frame().word({ type: 'ready' });
  await settle();
  expect([begun, frame().given.map(({ request }) => request.url)]).toEqual([['a'], ['https://a.example/a']]);
  frame().word(answered);
  expect([answers, frame(0).ended, frames.length]).toEqual([[['a', answered]], true, 2]);
  frame().word({ type: 'ready' });
  await settle();
  frame().word(answered);
  expect([answers.length, frames.length, frame().ended]).toEqual([2, 2, true]);
});

test('[OH5] what nobody waits for any more is ended, or never begun', async () => {
  const { ask, frame, frames, answers, begun } = supervise();
  const stop = ask('a');
  const stopWaiting = ask('b');
  ask('c');
  frame().word({ type: 'ready' });
  await settle();
  stopWaiting();
  stop();
  stop();
  expect([frame(0).ended, frames.length]).toEqual([true, 2]);
  frame().word({ type: 'ready' });
  await settle();
  expect([begun, answers]).toEqual([['a', 'c'], []]);
});

test('[OH5] a frame that was ended is not heard any more', async () => {
  const { ask, frame, answers } = supervise();
  const stop = ask('a');
  frame().word({ type: 'ready' });
  await settle();
  stop();
  frame().word(answered);
  frame().lost();
  expect(answers).toEqual([]);
});

test('[OH6] a frame that is not there is replaced, three times', async () => {
  const { ask, frames, clock, answers, begun } = supervise();
  ask('a');
  await clock.advance(4_999);
  expect(frames).toHaveLength(1);
  await clock.advance(1);
  expect(frames.map(({ ended }) => ended)).toEqual([true, false]);
  await clock.advance(10_000);
  expect(answers).toEqual([['a', failed('no-page')]]);
  expect([begun, frames.every(({ ended, given }) => ended && given.length === 0)]).toEqual([[], true]);
});

test('[OH6] no frame is there where the browser is offline, and that is told at once', async () => {
  const { ask, frames, clock, answers } = supervise(true);
  ask('a');
  await clock.advance(5_000);
  expect([frames.length, answers]).toEqual([1, [['a', failed('offline')]]]);
});

test('[OH6] a page that goes before its frame is there is replaced at once', async () => {
  const { ask, frame, frames, answers } = supervise();
  ask('a');
  frame().lost();
  expect(frames).toHaveLength(2);
  frame().word({ type: 'ready' });
  await settle();
  frame().word(answered);
  expect(answers).toEqual([['a', answered]]);
});

test('[OH7] a request that was given to a frame is given to no other one', async () => {
  const { ask, frame, frames, answers } = supervise();
  ask('a');
  frame().word({ type: 'ready' });
  frame().word({ type: 'ready' });
  await settle();
  expect(frame().given).toHaveLength(1);
  frame().lost();
  expect([answers, frames.length]).toEqual([[['a', failed('page-gone')]], 1]);
});

test('[OH7] nor is one that is just being noted', async () => {
  const { ask, frame, frames, answers } = supervise();
  let note: (isWanted: boolean) => void = () => {};
  ask('a', new Promise((resolve) => (note = resolve)));
  frame().word({ type: 'ready' });
  frame().lost();
  note(true);
  await settle();
  expect([answers, frames.length, frame().given]).toEqual([[['a', failed('page-gone')]], 1, []]);
});

test('[OH7] one that is not answered in time is over', async () => {
  const { ask, frame, clock, answers } = supervise();
  ask('a');
  await clock.advance(4_000);
  frame().word({ type: 'ready' });
  await settle();
  expect(frame().given[0]?.before).toBe(clock.now() + 30_000);
  await clock.advance(29_999);
  expect(answers).toEqual([]);
  await clock.advance(1);
  expect([answers, frame().ended]).toEqual([[['a', failed('late')]], true]);
});

test('[OH8] what is not wanted at its turn is not sent', async () => {
  const { ask, frame, frames, answers } = supervise();
  ask('a', false);
  ask('b');
  frame().word({ type: 'ready' });
  await settle();
  expect([frame(0).given, frame(0).ended, frames.length, answers]).toEqual([[], true, 2, []]);
});

test.each([
  null,
  'answered',
  { type: 'ready' },
  { ...answered, status: 0 },
  { ...answered, status: '200' },
  { ...answered, body: 'x'.repeat(5_000_001) },
  { ...answered, headers: Array.from({ length: 51 }, () => ({ key: 'a', value: 'b' })) },
  { ...answered, headers: [{ key: 'a' }] },
  { ...answered, isCut: 1 },
  { type: 'failed', because: 'engine-ended' },
  { type: 'failed' },
  { type: 'reach', origin: 'https://b.example' },
])('[OH4] %# what no frame of ours says is a failed answer', async (data) => {
  const { ask, frame, answers } = supervise();
  ask('a');
  frame().word({ type: 'ready' });
  await settle();
  frame().word(data);
  expect(answers).toEqual([['a', failed('unreadable')]]);
});

test('[OH4] an answer before the question is none', async () => {
  const { ask, frame, answers } = supervise();
  ask('a');
  frame().word(answered);
  expect([answers, frame().given]).toEqual([[], []]);
});

test('[OH4] what an answer holds beside what is known is left out', async () => {
  const { ask, frame, answers } = supervise();
  ask('a');
  frame().word({ type: 'ready' });
  await settle();
  frame().word({ ...answered, transfer: { skillId: '1' } });
  expect(answers).toEqual([['a', answered]]);
});
