import { tick } from 'svelte';
import { onKeys } from '../../kit/on-keys';
import { go } from '../../routes.svelte';
import { isWithin } from './address';
import { bringIntoView } from './bring-into-view';
import { lookFor, type FoundControl } from '../../controls/find-control';
import { followPage } from './follow-page';
import { nextOnWay } from './next-on-way';
import type { Light, Way } from './way';

export { default as Ring } from './Ring.svelte';

/** The panel that asks has controls of its own. */
const panel = 'aside[aria-label="Lesson"]';
const patienceMs = 5_000;

/** The way is read again each time: what somebody does may change it. */
type ReadWay = () => Way | null;

/** Until the signal. */
export async function showWay(light: Light, read: ReadWay, signal: AbortSignal): Promise<void> {
  const way = read();
  const home = way?.places[0];
  if (way && home !== undefined && !isOn(way) && !isWithin(home, window.location.hash)) await arrive(home);
  if (!signal.aborted) follow(light, read, signal);
}

function follow(light: Light, read: ReadWay, signal: AbortSignal): void {
  const end = followPage(() => {
    const way = read();
    const found = next(way);
    // Only until something was pointed at: what somebody folds then stays folded.
    if (!found && light.searching) foldOf(way)?.element.click();
    pointAt(light, found?.seen.element ?? null);
  });
  const giveUp = setTimeout(() => {
    if (!light.searching) return;
    const name = read()?.stages[0]?.[0]?.name ?? '';
    light.giveUp(`“${name}” is not to be seen here right now. What is still missing may say why.`);
  }, patienceMs);
  signal.addEventListener('abort', () => {
    end();
    clearTimeout(giveUp);
  });
  const options = { signal, capture: true };
  window.addEventListener('hashchange', () => isThere(read()) || light.clear(), options);
  window.addEventListener(
    'keydown',
    onKeys(({ key }) => key === 'Escape' && light.clear()),
    options,
  );
  document.addEventListener('click', ({ target }) => endAt(light, read(), target), options);
}

function endAt(light: Light, way: Way | null, pressed: EventTarget | null): void {
  const last = next(way);
  if (!last?.control.ends || !last.seen.usable || !(pressed instanceof Node)) return;
  if (last.seen.element.contains(pressed)) light.clear();
}

function pointAt(light: Light, element: HTMLElement | null): void {
  if (element === light.target) return;
  if (element && light.searching) element.focus({ preventScroll: true });
  if (element) bringIntoView(element);
  if (element) light.searching = false;
  light.target = element;
}

function next(way: Way | null) {
  return nextOnWay<FoundControl>(way?.stages ?? [], (control, first) => lookFor(control, panel, first));
}

/** What hides the way, and is there to be pressed. [LG21] */
function foldOf(way: Way | null): FoundControl | null {
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
