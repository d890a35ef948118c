import { fetchPart } from '#contract/fetch-part';
import type { AppState } from '../../app-state.svelte';
import type { Actors } from './lesson-actors.svelte';

/** Who does something for the learner is fetched when first asked to, and is there from then on. */
export function actorsWhenNeeded(app: AppState): Actors {
  let actors: Actors | null = null;
  const once =
    <D extends keyof Actors>(deed: D) =>
    async (about: never) => {
      if (!actors) {
        const fetched = await fetchPart(() => import('./lesson-actors.svelte'), 'does this for you');
        if (!fetched.ok) return fetched;
        actors = fetched.value.actorsOf(app);
      }
      return actors[deed](about);
    };
  return { perform: once('perform'), rewind: once('rewind') };
}
