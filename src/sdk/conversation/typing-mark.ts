const pauseMs = 5_000;

/** Says COMPOSING at the first keystroke and PAUSE when none came for five seconds. */
export interface TypingMark {
  keystroke(): void;
  /** A line went out, or nobody listens any more: nothing is said. */
  reset(): void;
}

export function createTypingMark(publish: (state: 'COMPOSING' | 'PAUSE') => void): TypingMark {
  let timer: ReturnType<typeof setTimeout> | undefined;

  return {
    keystroke() {
      if (timer === undefined) publish('COMPOSING');
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = undefined;
        publish('PAUSE');
      }, pauseMs);
    },
    reset() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
