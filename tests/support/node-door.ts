import { superviseFrames } from '#workers/outside/supervise-frames';
import { createSigner } from '#workers/outside/signing/signer';
import { askHost } from '../../src/sdk/outside/ask-host';
import { settle, type FakeClock } from './fake-clock';

/**
 * The way out in Node: what a page's frame does, by real HTTP. `namesFor` says where a host is that is not of this computer, as a
 * name server would; what is not there is nowhere.
 */
export function createNodeDoor(clock: FakeClock, namesFor: Readonly<Record<string, string>> = {}) {
  const underWay = new Set<Promise<unknown>>();
  const track = (one: Promise<unknown>) => {
    underWay.add(one);
    void one.then(() => underWay.delete(one));
  };
  const signer = createSigner(clock.now);
  const sign: typeof signer = (...given) => {
    const signing = signer(...given);
    // A browser’s cryptography takes turns of its own.
    track(signing);
    return signing;
  };
  const browser = {
    now: clock.now,
    isOffline: () => false,
    keepTo() {},
    wasKept: () => Promise.resolve(false),
    async fetch(address: string, how: RequestInit) {
      const { origin } = new URL(address);
      const { status, headers, body } = await fetch(address.replace(origin, namesFor[origin] ?? origin), how);
      // It came from where it was asked, whatever the name stands for.
      return new Response(body, { status, headers });
    },
  };
  const door = superviseFrames(
    (on) => {
      let isOver = false;
      void Promise.resolve().then(() => on.word({ type: 'ready' }));
      return {
        give(ask) {
          const asking = askHost(ask, browser).then((answer) => {
            if (!isOver) on.word(answer);
          });
          track(asking);
        },
        end: () => void (isOver = true),
      };
    },
    clock,
    () => false,
  );
  return {
    outside: () => Promise.resolve({ ...door, sign }),
    /** Resolves when everything that has left is answered, and what follows of it has happened. */
    async idle() {
      await settle();
      while (underWay.size > 0) {
        await Promise.all(underWay);
        await settle();
      }
    },
  };
}
