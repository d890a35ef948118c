const beatMs = 2_500;
/** So many questions in a row without an answer: it hangs, or has very much to do. */
const silentBeats = 4;

export interface Pulse {
  /** Something came from the other side. */
  heard(): void;
  stop(): void;
}

/**
 * Asks again and again whether the other thread is there. What counts are questions without an answer, not time: a page that was
 * frozen itself blames nobody.
 */
export function watchPulse(ask: () => void, on: { silent(): void; heardAgain(): void }): Pulse {
  let unanswered = 0;
  const beats = setInterval(() => {
    if (unanswered === silentBeats) on.silent();
    unanswered += 1;
    ask();
  }, beatMs);
  return {
    heard() {
      if (unanswered > silentBeats) on.heardAgain();
      unanswered = 0;
    },
    stop: () => clearInterval(beats),
  };
}
