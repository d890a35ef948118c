import { toPath } from '../routes.svelte';
import { shownName } from '../shown-workspace';

/** What a pane can show; another one is one line. */
interface PaneKind {
  /** In the address of an arrangement. */
  readonly id: string;
  readonly name: string;
  /** Places that are shown under its name. */
  readonly places: RegExp;
  /** Where it begins. */
  readonly path: (account: string) => string;
}

export const paneKinds: readonly PaneKind[] = [
  {
    id: 'visitor',
    name: 'Visitor',
    places: /^\/(visitor-page|messaging-page)\b/,
    path: (account) => toPath(['visitor-page', ''], { siteid: account }),
  },
  { id: 'agent', name: 'Agent', places: /^\/(agent|messaging)\b(?!-)/, path: () => '/agent' },
  { id: 'builder', name: 'Builder', places: /^\/bots\b/, path: () => '/bots' },
  { id: 'map', name: 'Map', places: /^\/map\b/, path: () => '/map' },
];

/** So many stand side by side. */
export const paneCount = { fewest: 2, most: 3 } as const;

/** Where a pane of a kind begins; undefined where there is no such kind. */
export function beginningOf(id: string, account: string): string | undefined {
  return paneKinds.find((kind) => kind.id === id)?.path(account);
}

export function paneKindOf(path: string): PaneKind | undefined {
  return paneKinds.find(({ places }) => places.test(path));
}

/** What each pane is called: no two alike. */
export function paneTitles(paths: readonly string[]): readonly string[] {
  const names = paths.map((path) => paneKindOf(path)?.name ?? 'Page');
  return names.map((name, index) => {
    const before = names.slice(0, index).filter((other) => other === name).length;
    const isOnly = names.filter((other) => other === name).length === 1;
    return isOnly ? name : `${name} ${before + 1}`;
  });
}

/** Why these panes cannot stand side by side; empty where they can. A pane has a name, or an address. [UI362] */
export function whyNoSuchPanes(panes: readonly string[]): string {
  const known = paneKinds.map(({ id }) => id);
  const wrong = panes.find((one) => !known.includes(one) && !one.startsWith('/'));
  const { fewest, most } = paneCount;
  if (wrong !== undefined) return `There is no pane “${shownName(wrong)}”. There are: ${known.join(', ')}.`;
  return panes.length === 0 || (panes.length >= fewest && panes.length <= most)
    ? ''
    : `From ${fewest} to ${most} panes stand side by side, and ${panes.length} ${panes.length === 1 ? 'is' : 'are'} named.`;
}
