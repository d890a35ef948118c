import type { LentByPage } from '#contract/engine-door';
import { beginFrame } from './outside/begin-frame';

/** Workers can begin neither threads nor frames everywhere: the page does it for its engine. The answer ends it. */
const begin: { readonly [What in LentByPage]: (port: MessagePort) => () => void } = {
  scripts(port) {
    const thread = new Worker(new URL('../../workers/script.worker.ts', import.meta.url), { type: 'module' });
    thread.postMessage(port, [port]);
    return () => thread.terminate();
  },
  outside: beginFrame,
};

/** What one page lends its engine: of each thing one at a time. */
export interface Lent {
  /** In place of what there is; null ends that. */
  lend(what: LentByPage, port: MessagePort | null): void;
  end(): void;
}

export function createLent(): Lent {
  const ends = new Map<LentByPage, () => void>();
  return {
    lend(what, port) {
      ends.get(what)?.();
      ends.delete(what);
      if (port) ends.set(what, begin[what](port));
    },
    end() {
      for (const end of ends.values()) end();
      ends.clear();
    },
  };
}
