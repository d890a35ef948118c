import type { FrameAsk } from '#model/outside-words';
import type { OutsideDoor } from '#workers/host/outside/door';
import { superviseFrames } from '#workers/outside/supervise-frames';
import { settle, type FakeClock } from './fake-clock';

/** A page as its engine sees it, with the frame it has begun: there at once, and answering when told. */
export function createFakeFrames(clock: FakeClock) {
  const sent: FrameAsk[] = [];
  let word: (data: unknown) => void = () => {};
  let lost = () => {};
  let open = 0;
  const door: OutsideDoor = superviseFrames(
    (on) => {
      open += 1;
      word = (data) => on.word(data);
      lost = () => on.lost();
      void Promise.resolve().then(() => on.word({ type: 'ready' }));
      return { give: (ask) => void sent.push(ask), end: () => void (open -= 1) };
    },
    clock,
    () => false,
  );
  return {
    outside: () => Promise.resolve(door),
    /** What has left. */
    sent,
    get open() {
      return open;
    },
    /** The host answers what was sent last. */
    async answer(body: string, rest: { status?: number; isCut?: boolean } = {}) {
      await settle();
      word({ type: 'answered', status: 200, headers: [], body, isCut: false, ...rest });
      await settle();
    },
    async say(data: unknown) {
      await settle();
      word(data);
      await settle();
    },
    /** The page is closed. */
    async close() {
      await settle();
      lost();
      await settle();
    },
  };
}
