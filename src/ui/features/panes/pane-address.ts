import { toPath } from '../../routes.svelte';
import { parseRoute, type Route } from '../../parse-route';
import { beginningOf, paneCount, paneKinds } from '../../panes/pane-kinds';

/** Where a page stands beside the others: the names under which they keep what a tab keeps. */
export const paneNames = ['first', 'second', 'third'] as const;
export type PaneName = (typeof paneNames)[number];

/** What stands in the panes, and how much of a hundred each one has. */
export interface Arrangement {
  readonly paths: readonly string[];
  readonly shares: readonly number[];
  /** For a projector. [UI143] */
  readonly isShow: boolean;
}

const showWord = 'show';
export const leastShare = 20;

export function evenShares(count: number): readonly number[] {
  const each = Math.floor(100 / count);
  return Array.from({ length: count }, (_, index) => (index === 0 ? 100 - each * (count - 1) : each));
}

/** One pane and the one after it divide what they have together in another way. */
export function divide(shares: readonly number[], index: number, share: number): readonly number[] {
  const both = (shares[index] ?? 0) + (shares[index + 1] ?? 0);
  const first = Math.min(both - leastShare, Math.max(leastShare, Math.round(share)));
  return shares.with(index, first).with(index + 1, both - first);
}

/** Panes in panes would have no end. Read as its frame will read it: an address loses what breaks lines. */
function isPath(text: string): boolean {
  const [place = ''] = parseRoute(text.replace(/[\t\n\r]/g, '')).segments;
  return text.startsWith('/') && !['panes', 'watch'].includes(place);
}

/** Reads the arrangement of an address; what it does not say, or says wrongly, is as usual. [UI141] */
export function readArrangement({ segments, query }: Route, account: string): Arrangement {
  const paths = segments.slice(1, 1 + paneCount.most).flatMap((segment) => {
    return beginningOf(segment, account) ?? (isPath(segment) ? segment : []);
  });
  const shown = paths.length < paneCount.fewest ? usualPaths(account) : paths;
  const shares = (query.get('shares') ?? '').split('-').map(Number);
  const isGood =
    shares.length === shown.length &&
    shares.every((share) => Number.isInteger(share) && share >= leastShare) &&
    shares.reduce((sum, share) => sum + share, 0) === 100;
  return { paths: shown, shares: isGood ? shares : evenShares(shown.length), isShow: query.has(showWord) };
}

/** The path that is read back as this arrangement; what is as usual is not written. */
export function arrangementPath({ paths, shares, isShow }: Arrangement, account: string): string {
  const isUsual = paths.join() === usualPaths(account).join();
  const shown = paths.map((path) => paneKinds.find((kind) => kind.path(account) === path)?.id ?? path);
  const isEven = shares.join() === evenShares(paths.length).join();
  return toPath(['panes', ...(isUsual ? [] : shown)], {
    ...(!isEven && { shares: shares.join('-') }),
    ...(isShow && { [showWord]: 'yes' }),
  });
}

function usualPaths(account: string): readonly string[] {
  return paneKinds.slice(0, paneCount.fewest).map(({ path }) => path(account));
}
