import type { ScriptRealm } from '#model/script';
import { superviseScripts } from '../scripts/supervise';
import type { ThreadWord } from '../scripts/thread';
import { systemClock } from './system-clock';

/** A page, which begins a thread for scripts on that port in place of the one it has; null ends it. */
export interface ScriptLender {
  lendScripts(port: MessagePort | null): void;
}

interface Lent {
  readonly port: MessagePort;
  readonly lost: () => void;
  lender: ScriptLender | null;
}

export interface PageScripts {
  readonly scripts: ScriptRealm;
  pagesChanged(): void;
}

/**
 * Scripts in a thread that one of the pages begins and ends: a shared worker can begin none. When that page goes another is asked.
 * `pages` may change; who changes it calls `pagesChanged`.
 */
export function createPageScripts(pages: ReadonlySet<ScriptLender>): PageScripts {
  let lent: Lent | null = null;
  let last: ScriptLender | null = null;

  /** Another page than the last time, if there is one: that one may be asleep. */
  function handOver(): void {
    if (!lent || lent.lender) return;
    const all = [...pages];
    const lender = all.find((page) => page !== last) ?? all[0];
    if (!lender) return;
    last = lent.lender = lender;
    lender.lendScripts(lent.port);
  }

  const scripts = superviseScripts((on) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data: word }: MessageEvent<ThreadWord>) => on.word(word);
    const mine: Lent = { port: port2, lost: on.lost, lender: null };
    lent = mine;
    handOver();
    return {
      give: (job) => port1.postMessage(job),
      end() {
        port1.close();
        mine.lender?.lendScripts(null);
        if (lent === mine) lent = null;
      },
    };
  }, systemClock);

  return {
    scripts,
    pagesChanged() {
      if (lent?.lender && !pages.has(lent.lender)) lent.lost();
      else handOver();
    },
  };
}
