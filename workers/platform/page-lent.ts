import type { LentByPage } from '#contract/engine-door';
import type { ScriptRealm } from '#model/script';
import type { OutsideDoor } from '../host/outside/door';
import { superviseFrames } from '../outside/supervise-frames';
import { superviseScripts } from '../scripts/supervise';
import type { ThreadWord } from '../scripts/thread';
import { createPageLending } from './page-lending';
import { systemClock } from './system-clock';

/** A page, which begins one of those on that port in place of the one it has; null ends it. */
export interface Lender {
  lend(what: LentByPage, port: MessagePort | null): void;
}

export interface PageLent {
  readonly scripts: ScriptRealm;
  readonly outside: OutsideDoor;
  pagesChanged(): void;
}

/** Scripts in a thread, and the way out through a frame, that one of the pages begins and ends. When that page goes another is asked. */
export function createPageLent(pages: ReadonlySet<Lender>): PageLent {
  const threads = createPageLending(pages, (page, port) => page.lend('scripts', port));
  const frames = createPageLending(pages, (page, port) => page.lend('outside', port));
  const reach = superviseFrames(
    (on) => frames.begin(on),
    systemClock,
    () => !navigator.onLine,
  );
  let sign: OutsideDoor['sign'];
  return {
    scripts: superviseScripts(
      // Our own thread: what it says needs no reading.
      ({ word, lost }) => threads.begin({ word: (data) => word(data as ThreadWord), lost }),
      systemClock,
    ),
    outside: {
      ...reach,
      async sign(...given) {
        const { createSigner } = await import('../outside/signing/signer');
        sign ??= createSigner(systemClock.now);
        return sign(...given);
      },
    },
    pagesChanged() {
      threads.pagesChanged();
      frames.pagesChanged();
    },
  };
}
