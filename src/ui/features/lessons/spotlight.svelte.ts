import { tick } from 'svelte';
import type { Control } from '#sdk/index';
import { onKeys } from '../../kit/on-keys';
import { go } from '../../routes.svelte';
import { isWithin } from './address';
import { bringIntoView } from './bring-into-view';
import { lookFor, type Found } from './find-control';
import { followPage } from './follow-page';
import { nextOnWay } from './next-on-way';

/** The panel that asks has controls of its own. */
const panel = 'aside[aria-label="Lesson"]';
const patienceMs = 5_000;

/** Where a step is done, filled in. */
export interface Way {
  /** The first is gone to; the others are places in the middle of it. */
  readonly places: readonly string[];
  readonly stages: readonly (readonly Control[])[];
  /** What may hide all of them. */
  readonly folds: readonly Control[];
}

/** Points at one real control after the other, along a way. [LG10] [LG12] */
export class Spotlight {
  target = $state.raw<HTMLElement | null>(null);
  /** Why nothing is pointed at. */
  problem = $state('');
  searching = $state(false);
  #following = new AbortController();

  /** Goes where the way begins, unless somebody is on it already, and points at what comes next for as long as that lasts. */
  async show(read: () => Way | null): Promise<void> {
    this.clear();
    const way = read();
    if (!way) return;
    const { signal } = (this.#following = new AbortController());
    this.searching = true;
    const [home] = way.places;
    if (home !== undefined && !isOn(way) && !isWithin(home, window.location.hash)) await arrive(home);
    if (!signal.aborted) this.#follow(read, signal);
  }

  clear(): void {
    this.#following.abort();
    this.target = null;
    this.problem = '';
    this.searching = false;
  }

  /** The way is read again each time: what somebody does may change it. */
  #follow(read: () => Way | null, signal: AbortSignal): void {
    const end = followPage(() => {
      const way = read();
      const found = next(way);
      // Only until something was pointed at: what somebody folds then stays folded.
      if (!found && this.searching) foldOf(way)?.element.click();
      this.#pointAt(found?.seen.element ?? null);
    });
    const giveUp = setTimeout(() => {
      if (!this.searching) return;
      this.clear();
      const name = read()?.stages[0]?.[0]?.name ?? '';
      this.problem = `“${name}” is not to be seen here right now. What is still missing may say why.`;
    }, patienceMs);
    signal.addEventListener('abort', () => {
      end();
      clearTimeout(giveUp);
    });
    const options = { signal, capture: true };
    window.addEventListener('hashchange', () => isThere(read()) || this.clear(), options);
    window.addEventListener(
      'keydown',
      onKeys(({ key }) => key === 'Escape' && this.clear()),
      options,
    );
    document.addEventListener('click', ({ target }) => this.#endAt(read(), target), options);
  }

  #endAt(way: Way | null, pressed: EventTarget | null): void {
    const last = next(way);
    if (!last?.control.ends || !last.seen.usable || !(pressed instanceof Node)) return;
    if (last.seen.element.contains(pressed)) this.clear();
  }

  #pointAt(element: HTMLElement | null): void {
    if (element === this.target) return;
    if (element && this.searching) element.focus({ preventScroll: true });
    if (element) bringIntoView(element);
    if (element) this.searching = false;
    this.target = element;
  }
}

function next(way: Way | null) {
  return nextOnWay<Found>(way?.stages ?? [], (control, first) => lookFor(control, panel, first));
}

/** What hides the way, and is there to be pressed. [LG21] */
function foldOf(way: Way | null): Found | null {
  for (const control of way?.folds ?? []) {
    const found = lookFor(control, panel, null);
    if (found?.usable) return found;
  }
  return null;
}

const isThere = (way: Way | null) =>
  way?.places.some((place) => isWithin(place, window.location.hash)) ?? false;

/** Somebody is where the step is done, and something of the way is to be seen. [LG13] */
const isOn = (way: Way) => isThere(way) && next(way) !== null;

/** The old page is gone when this answers, so that nothing on it is taken for the new one's. */
async function arrive(route: string): Promise<void> {
  const arrived = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
  go(route);
  await arrived;
  await tick();
}
