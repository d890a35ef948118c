import type { WindowStorage } from '#sdk/index';
import { defaultWorkspace } from '../shown-workspace';
import { unkept } from './unkept.svelte';

/**
 * Texts that outlive a reload of the tab; in memory alone where the browser refuses storage or has no room left. `onFull` is told
 * how many texts there was no room for: whoever typed them must know before the tab is loaded anew.
 */
export function createTabStorage(
  storage: () => Storage,
  onFull: (texts: number) => void = () => {},
  /** What stands before each key in it. */
  prefix: () => string = () => '',
): WindowStorage {
  const memory = new Map<string, string | null>();
  const unkept = new Set<string>();

  function tellFull(change: () => void): void {
    const before = unkept.size;
    change();
    if (unkept.size !== before) onFull(unkept.size);
  }

  function keep(key: string, text: string | null): void {
    memory.set(key, text);
    try {
      if (text === null) storage().removeItem(prefix() + key);
      else storage().setItem(prefix() + key, text);
      tellFull(() => unkept.delete(key));
    } catch (trouble) {
      // The memory has it; only a reload would lose it.
      if (text !== null && trouble instanceof DOMException && trouble.name === 'QuotaExceededError')
        tellFull(() => unkept.add(key));
    }
  }

  return {
    get(key) {
      const known = memory.get(key);
      if (known !== undefined) return known;
      try {
        return storage().getItem(prefix() + key);
      } catch {
        return null;
      }
    },
    set: (key, text) => keep(key, text),
    remove: (key) => keep(key, null),
  };
}

/** What stands before each key of a pane, with the workspace at a fixed place: a workspace may have any word for its name. [UI142] [UI283] */
export const panePrefix = (pane: string, workspace: string) =>
  `pane=${pane}/${encodeURIComponent(workspace)} `;

/** What stands before each key of a page at this address: panes share the storage of their tab. Nothing where it is a tab. [UI142] */
export function keyPrefix(search: string): string {
  const asked = new URLSearchParams(search);
  const pane = asked.get('pane');
  return pane ? panePrefix(pane, asked.get('workspace') ?? defaultWorkspace) : '';
}

export const tabStorage = createTabStorage(
  () => window.sessionStorage,
  (texts) => (unkept.texts = texts),
  () => keyPrefix(window.location.search),
);
