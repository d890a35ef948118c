import { outsideLimits, type OutsideAnswer, type OutsideFailure, type OutsideRequest } from '#model/outside';
import type { FrameAsk } from '#model/outside-words';
import type { OutsideDoor } from '../host/outside/door';
import type { SystemClock } from '../host/ports';
import { readFrameWord } from './read-frame-word';

/** A frame as seen by who gives it its request. */
interface Frame {
  give(ask: FrameAsk): void;
  /** Whatever it is doing. */
  end(): void;
}

/** Begins a frame in one of the pages. Once it is ended, nothing is heard of it any more. */
export type BeginFrame = (on: { word(data: unknown): void; lost(): void }) => Frame;

const limits = {
  most: outsideLimits.bytes,
  mostHeaders: outsideLimits.headers,
  longestHeader: outsideLimits.headerLength,
};

interface Asked {
  readonly request: OutsideRequest;
  begins(): Promise<boolean>;
  settled(answer: OutsideAnswer, tookMs: number): void;
}

/** So long a frame may take to be there. */
const readyMs = 5_000;
/** So many frames are tried, each in another page if there is one: until one is given the request, nothing has left. */
const frames = 3;

/**
 * One request after the other, each in a frame of its own that is ended with it. A frame is given its request once, when it is there
 * and whoever asked has noted that; from then on no other one gets it. [OH5] [OH6] [OH7]
 */
export function superviseFrames(
  begin: BeginFrame,
  clock: Pick<SystemClock, 'now' | 'steady' | 'after'>,
  isOffline: () => boolean,
): OutsideDoor {
  const waiting: Asked[] = [];
  let current: Asked | null = null;
  let frame: Frame | null = null;
  /** When the current one was given to its frame, or is about to be. */
  let begunAt = 0;
  let stopWatch = () => {};

  function endFrame(): void {
    stopWatch();
    frame?.end();
    frame = null;
  }

  function goOn(): void {
    current = waiting.shift() ?? null;
    begunAt = clock.steady();
    if (current) tryFrame(current, 1);
  }

  /** `answer` is null where nobody waits for one. */
  function leave(one: Asked, answer: OutsideAnswer | null): void {
    if (one !== current) return;
    endFrame();
    current = null;
    if (answer) one.settled(answer, Math.round(clock.steady() - begunAt));
    if (!current) goOn();
  }

  function fail(one: Asked, because: OutsideFailure): void {
    leave(one, { type: 'failed', because });
  }

  function tryFrame(one: Asked, attempt: number): void {
    let state: 'coming' | 'noting' | 'given' = 'coming';
    const another = () => {
      endFrame();
      if (isOffline()) fail(one, 'offline');
      else if (attempt < frames) tryFrame(one, attempt + 1);
      else fail(one, 'no-page');
    };
    const mine = begin({
      word(data) {
        if (frame !== mine) return;
        const word = readFrameWord(data);
        if (word?.type === 'ready' && state === 'coming') {
          state = 'noting';
          stopWatch();
          void one.begins().then((isWanted) => {
            if (frame !== mine) return;
            if (!isWanted) return leave(one, null);
            state = 'given';
            begunAt = clock.steady();
            const { withinMs } = one.request;
            stopWatch = clock.after(withinMs, () => fail(one, 'late'));
            mine.give({ ...one.request, before: clock.now() + withinMs, ...limits });
          });
        } else if (state === 'given')
          leave(
            one,
            word === null || word.type === 'ready' ? { type: 'failed', because: 'unreadable' } : word,
          );
      },
      lost() {
        if (frame !== mine) return;
        // Once it is noted nobody sends it again, whether it has left or not.
        if (state === 'coming') another();
        else fail(one, 'page-gone');
      },
    });
    frame = mine;
    stopWatch = clock.after(readyMs, another);
  }

  return {
    send(request, on) {
      const one: Asked = { request, ...on };
      waiting.push(one);
      if (!current) goOn();
      return () => {
        const place = waiting.indexOf(one);
        if (place >= 0) waiting.splice(place, 1);
        leave(one, null);
      };
    },
  };
}
