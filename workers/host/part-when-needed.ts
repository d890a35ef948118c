import { waitBefore } from '#base/wait-before';
import type { SystemClock } from './ports';

/** Waits before it is fetched again, in ms. */
const tries = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000];

/** Code that is fetched when something first needs it; fetched again and again when it could not be. */
export interface PartWhenNeeded {
  /** Fetches it, if nobody does already. */
  want(): void;
  /** It was wanted, and could not be fetched the last time. */
  readonly isMissing: boolean;
}

export function createPartWhenNeeded<Code>(
  load: () => Promise<Code>,
  after: SystemClock['after'],
  on: { loaded(code: Code): void; missing(): void },
): PartWhenNeeded {
  let isWanted = false;
  let isMissing = false;

  async function fetch(attempt: number): Promise<void> {
    let code: Code;
    try {
      code = await load();
    } catch {
      isMissing = true;
      after(waitBefore(tries, attempt), () => void fetch(attempt + 1));
      on.missing();
      return;
    }
    isMissing = false;
    on.loaded(code);
  }

  return {
    want() {
      if (isWanted) return;
      isWanted = true;
      void fetch(0);
    },
    get isMissing() {
      return isMissing;
    },
  };
}
