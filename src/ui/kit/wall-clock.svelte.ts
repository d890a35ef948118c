import { createSubscriber } from 'svelte/reactivity';

const tickMs = 15_000;
const subscribe = createSubscriber((update) => {
  const timer = setInterval(update, tickMs);
  return () => clearInterval(timer);
});

/** The time of this machine; who reads it in a component is told again every 15 seconds. */
export function wallClock(): number {
  subscribe();
  return Date.now();
}
