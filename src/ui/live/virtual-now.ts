import { createSubscriber } from 'svelte/reactivity';
import { virtualTime } from '#model/clock';
import type { AppState } from '../app-state.svelte';

const tickMs = 1_000;
const subscribe = createSubscriber((update) => {
  const timer = setInterval(update, tickMs);
  return () => clearInterval(timer);
});

/** The sandbox's time; who reads it in a component is told again every second. */
export function virtualNow(app: AppState): number {
  subscribe();
  const clock = app.rows('clock').get('clock')?.clock;
  return clock ? virtualTime(clock, Date.now()) : Date.now();
}
