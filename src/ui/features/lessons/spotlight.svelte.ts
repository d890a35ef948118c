import { tick } from 'svelte';
import type { Control } from '#sdk/index';
import { go } from '../../routes.svelte';
import { isAt } from './address';
import { bringIntoView } from './bring-into-view';
import { findSoon } from './find-control';

/** The panel that asks has controls of its own. */
const panel = 'aside[aria-label="Lesson"]';
const patienceMs = 5_000;

/** Points at one real control. [LG10] */
export class Spotlight {
  target = $state.raw<HTMLElement | null>(null);
  /** Why nothing is pointed at. */
  problem = $state('');
  searching = $state(false);
  #search = new AbortController();

  /** Goes where the controls are and points at the first that is there, once one is. */
  async show(route: string, controls: readonly Control[]): Promise<void> {
    this.clear();
    const { signal } = (this.#search = new AbortController());
    this.searching = true;
    if (!isAt(route)) await arrive(route);
    const found = signal.aborted ? null : await findSoon(controls, panel, patienceMs, signal);
    if (signal.aborted) return;
    this.searching = false;
    if (found) this.#pointAt(found);
    else
      this.problem = `“${controls[0]?.name}” is not to be seen here right now. What is still missing may say why.`;
  }

  clear(): void {
    this.#search.abort();
    this.target = null;
    this.problem = '';
    this.searching = false;
  }

  #pointAt(element: HTMLElement): void {
    bringIntoView(element);
    element.focus({ preventScroll: true });
    this.target = element;
  }
}

/** The old page is gone when this answers, so that nothing on it is taken for the new one's. */
async function arrive(route: string): Promise<void> {
  const arrived = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
  go(route);
  await arrived;
  await tick();
}
