import { untrack } from 'svelte';

/** So long a value rests before it is followed. */
const restMs = 100;

/** A value once it has rested for a moment: what takes long to tell of it is not told in each frame in which it changes. For a component. */
export function calm<T>(read: () => T): () => T {
  let shown = $state.raw(untrack(read));
  $effect(() => {
    const now = read();
    const timer = setTimeout(() => (shown = now), restMs);
    return () => clearTimeout(timer);
  });
  return () => shown;
}
