import { startAddress } from '../../../starts/start-address';
import { toPath } from '../../../routes.svelte';

/** The workspace it plays in: nothing else is done there, so it may go back and forth. */
export const filmWorkspace = 'film';

const momentWord = 'at';

/** The whole address at which it plays from its beginning. */
export function filmAddress(here: string): string {
  const address = new URL(startAddress(here, 'ready', filmWorkspace));
  address.searchParams.set('frame', 'none');
  address.hash = momentPath(null);
  return address.href;
}

/** The path of the moment before a step. [WT5] */
export function momentPath(stepId: string | null): string {
  return toPath(['watch'], stepId === null ? {} : { [momentWord]: stepId });
}

/** Where an address wants it to be: the place of a step among these; null for none of them. [WT5] */
export function readMoment(query: URLSearchParams, steps: readonly { readonly id: string }[]): number | null {
  const at = steps.findIndex(({ id }) => id === query.get(momentWord));
  return at < 0 ? null : at;
}
