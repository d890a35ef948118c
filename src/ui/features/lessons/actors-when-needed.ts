import { fetchPart } from '#contract/fetch-part';
import type { AppState } from '../../app-state.svelte';
import type { Actors } from './lesson-actors.svelte';

/** Who does something for the learner is fetched when first asked to. */
export function actorsWhenNeeded(app: AppState): Actors {
  const once =
    <D extends keyof Actors>(deed: D) =>
    async (about: never) => {
      const fetched = await fetchPart(() => import('./lesson-actors.svelte'), 'does this for you');
      return fetched.ok ? fetched.value.actorsOf(app)[deed](about) : fetched;
    };
  return { perform: once('perform'), rewind: once('rewind') };
}
