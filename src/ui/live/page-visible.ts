import { createSubscriber } from 'svelte/reactivity';

const subscribe = createSubscriber((update) => {
  document.addEventListener('visibilitychange', update);
  return () => document.removeEventListener('visibilitychange', update);
});

/** Whether anybody can see this tab, as state. */
export function pageVisible(): boolean {
  subscribe();
  return document.visibilityState === 'visible';
}
