export const rates = [0.5, 1, 1.5, 2] as const;

/** How fast somebody watches: what is waited for is waited for at that speed, and not at all where they want to be elsewhere. [WT2] */
export class Pace {
  rate = $state<number>(1);
  held = $state(false);
  /** On the way to a moment: nothing is waited for. */
  hurries = $state(false);

  /** So long at normal speed; ended early by whoever wants to be elsewhere. */
  wait(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      let left = ms;
      const end = () => {
        signal.removeEventListener('abort', end);
        resolve();
        // Not from within the effect that is being ended.
        queueMicrotask(stop);
      };
      const stop = $effect.root(() => {
        $effect(() => {
          const { rate, held, hurries } = this;
          if (hurries) return end();
          if (held) return undefined;
          const began = performance.now();
          const timer = setTimeout(end, left / rate);
          return () => {
            clearTimeout(timer);
            left -= (performance.now() - began) * rate;
          };
        });
      });
      if (signal.aborted) end();
      else signal.addEventListener('abort', end);
    });
  }
}
