import type { SystemClock } from './ports';

/** Tried again after so long, then twice as long each time, up to half a minute. */
const againMs = 1_000;
const longestMs = 30_000;

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

  async function fetch(pause: number): Promise<void> {
    let code: Code;
    try {
      code = await load();
    } catch {
      isMissing = true;
      after(pause, () => void fetch(Math.min(pause * 2, longestMs)));
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
      void fetch(againMs);
    },
    get isMissing() {
      return isMissing;
    },
  };
}
