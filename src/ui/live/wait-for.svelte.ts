/** The first value that state comes to have; null when it has none in this time. */
export function waitFor<Value>(read: () => Value | null | undefined, ms: number): Promise<Value | null> {
  return new Promise((resolve) => {
    const end = (value: Value | null) => {
      clearTimeout(timer);
      resolve(value);
      // Not from within the effect that is being ended.
      queueMicrotask(stop);
    };
    const timer = setTimeout(() => end(null), ms);
    const stop = $effect.root(() => {
      $effect(() => {
        const value = read();
        if (value !== null && value !== undefined) end(value);
      });
    });
  });
}
