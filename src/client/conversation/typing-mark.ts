import type { ClientDoor } from '../door';

const pauseMs = 5_000;

/** Says COMPOSING at the first keystroke and PAUSE when none came for five seconds. */
export interface TypingMark {
  keystroke(): void;
  /** A line went out, or nobody listens any more: nothing is said. */
  reset(): void;
}

export function createTypingMark(
  after: ClientDoor['after'],
  publish: (state: 'COMPOSING' | 'PAUSE') => void,
): TypingMark {
  /** While I am seen typing. */
  let cancelPause: (() => void) | null = null;

  return {
    keystroke() {
      if (cancelPause === null) publish('COMPOSING');
      cancelPause?.();
      cancelPause = after(pauseMs, () => {
        cancelPause = null;
        publish('PAUSE');
      });
    },
    reset() {
      cancelPause?.();
      cancelPause = null;
    },
  };
}
