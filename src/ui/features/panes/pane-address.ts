import { toPath } from '../../routes.svelte';

/** In an address: without the rail, the lesson and, at the visitor’s page, the bar. [UI100] */
export const framelessWord = 'frame';

/** The whole address of a path without the frame, in the workspace that is open. [UI100] */
export function framelessAddress(here: string, path: string): string {
  const address = new URL(here);
  address.searchParams.delete('start');
  address.searchParams.set(framelessWord, 'none');
  address.hash = path;
  return address.href;
}

/** What stands in two panes, and how much of a hundred the first one has. */
export interface Arrangement {
  readonly paths: readonly [string, string];
  readonly share: number;
}

export const leastShare = 20;
const usualShare = 50;

export function withinShares(share: number): number {
  return Math.min(100 - leastShare, Math.max(leastShare, Math.round(share)));
}

/** Reads the arrangement of an address; what it does not say, or says wrongly, is as usual. [UI101] */
export function readArrangement(query: URLSearchParams, usual: Arrangement['paths']): Arrangement {
  const pathOf = (name: string, instead: string) => {
    const path = query.get(name) ?? '';
    // Panes in panes would have no end.
    return /^\/(?!panes)/.test(path) ? path : instead;
  };
  const share = Number(query.get('share') ?? usualShare);
  return {
    paths: [pathOf('first', usual[0]), pathOf('second', usual[1])],
    share: withinShares(Number.isFinite(share) ? share : usualShare),
  };
}

/** The path that is read back as this arrangement. */
export function arrangementPath({ paths: [first, second], share }: Arrangement): string {
  return toPath(['panes'], { first, second, share: String(share) });
}
