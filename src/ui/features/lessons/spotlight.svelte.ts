import type { Component } from 'svelte';
import { fetchPart } from '#contract/fetch-part';
import type { Light, Way } from './way';

/** Points at one real control after the other, along a way; how it does is fetched when first asked for. [LG10] [LG12] */
export class Spotlight implements Light {
  target = $state.raw<HTMLElement | null>(null);
  /** Draws what is seen around the target. */
  Ring = $state.raw<Component<{ light: Light }> | null>(null);
  /** Why nothing is pointed at. */
  problem = $state('');
  searching = $state(false);
  #showing = new AbortController();

  /** Goes where the way begins, unless somebody is on it already, and points at what comes next for as long as that lasts. */
  async show(read: () => Way | null): Promise<void> {
    this.clear();
    if (!read()) return;
    const { signal } = (this.#showing = new AbortController());
    this.searching = true;
    const fetched = await fetchPart(() => import('./show-way'), 'shows you the way');
    if (signal.aborted) return;
    if (!fetched.ok) return this.giveUp(fetched.failure.text);
    this.Ring = fetched.value.Ring;
    await fetched.value.showWay(this, read, signal);
  }

  clear(): void {
    this.#showing.abort();
    this.target = null;
    this.problem = '';
    this.searching = false;
  }

  giveUp(why: string): void {
    this.clear();
    this.problem = why;
  }
}
