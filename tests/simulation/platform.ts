import type { SimClock } from './sim-clock';

const names = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'crypto'] as const;

/**
 * Gives the pages' clients what a browser gives them, out of the simulated machine: timers on its clock, and chance that
 * counts. The answer gives the real ones back.
 */
export function installPlatform(clock: SimClock): () => void {
  const real = names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  const cancels = new Map<number, () => void>();
  let made = 0;

  function repeat(id: number, ms: number, call: () => void, again: boolean): void {
    cancels.set(
      id,
      clock.after(ms, () => {
        cancels.delete(id);
        if (again) repeat(id, ms, call, again);
        call();
      }),
    );
  }
  const start = (again: boolean) => (call: () => void, ms?: number) => {
    made += 1;
    repeat(made, ms ?? 0, call, again);
    return made;
  };
  const stop = (id?: number) => {
    if (id === undefined) return;
    cancels.get(id)?.();
    cancels.delete(id);
  };
  let drawn = 0;
  const crypto = {
    getRandomValues(bytes: Uint8Array) {
      drawn += 1;
      return bytes.map((_, place) => (drawn / 256 ** place) & 255);
    },
  };
  const values = {
    setTimeout: start(false),
    clearTimeout: stop,
    setInterval: start(true),
    clearInterval: stop,
    crypto,
  };
  for (const name of names)
    Object.defineProperty(globalThis, name, { value: values[name], configurable: true, writable: true });
  return () => {
    for (const [name, descriptor] of real)
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
  };
}
