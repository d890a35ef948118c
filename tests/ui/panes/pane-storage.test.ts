import { expect, test } from 'vitest';
import { beginPane, forgetPanes } from '../../../src/ui/panes/pane-storage';
import { createTabStorage, keyPrefix } from '../../../src/ui/live/tab-storage';
import { storageOfTab } from './storage-of-tab';

const pageAt = (storage: Storage, search: string) =>
  createTabStorage(
    () => storage,
    () => {},
    () => keyPrefix(search),
  );

test('[UI142] a pane begins as who its tab is, once, and what it becomes is its own', () => {
  const storage = storageOfTab();
  pageAt(storage, '').set('me', 'Helen');
  for (const pane of ['first', 'second']) beginPane(() => storage, pane, 'w');
  pageAt(storage, '?frame=none&pane=first').set('me', 'Ada');
  pageAt(storage, '?frame=none&pane=second').remove('me');
  for (const pane of ['first', 'second']) beginPane(() => storage, pane, 'w');
  expect(pageAt(storage, '').get('me')).toBe('Helen');
  expect(pageAt(storage, '?pane=first').get('me')).toBe('Ada');
  expect(pageAt(storage, '?pane=second').get('me')).toBeNull();
});

test('[UI142] in another workspace a pane begins again, and copies no pane', () => {
  const storage = storageOfTab();
  beginPane(() => storage, 'first', 'w');
  pageAt(storage, '').set('me in v', 'Ben');
  beginPane(() => storage, 'first', 'v');
  beginPane(() => storage, 'second', 'v');
  expect(pageAt(storage, '?pane=first').get('me in v')).toBe('Ben');
  expect(Object.keys(storage).filter((key) => key.includes('pane=', 1))).toEqual([]);
});

test('[UI142] a pane that begins in another workspace stays who it became in the first', () => {
  const storage = storageOfTab();
  pageAt(storage, '').set('me in w', 'Helen');
  beginPane(() => storage, 'first', 'w');
  pageAt(storage, '?pane=first').set('me in w', 'Ada');
  beginPane(() => storage, 'first', 'v');
  expect(pageAt(storage, '?pane=first').get('me in w')).toBe('Ada');
});

test('[UI142][UI283] where a start is made panes begin anew, in its workspace only', () => {
  const storage = storageOfTab();
  const [tab, pane] = [pageAt(storage, ''), pageAt(storage, '?pane=first')];
  for (const workspace of ['w', 'v']) {
    tab.set(`handoff-sandbox/me/${workspace}`, 'Helen');
    beginPane(() => storage, 'first', workspace);
    pane.set(`handoff-sandbox/me/${workspace}`, 'Ada');
  }
  forgetPanes(() => storage, 'w');
  expect(tab.get('handoff-sandbox/me/w')).toBe('Helen');
  for (const workspace of ['w', 'v']) beginPane(() => storage, 'first', workspace);
  const now = pageAt(storage, '?pane=first');
  expect([now.get('handoff-sandbox/me/w'), now.get('handoff-sandbox/me/v')]).toEqual(['Helen', 'Ada']);
});

test('[UI142] where the browser refuses storage a pane begins with nothing', () => {
  const refused = (): Storage => {
    throw new DOMException('refused', 'SecurityError');
  };
  beginPane(refused, 'first', 'w');
  forgetPanes(refused, 'w');
  const page = createTabStorage(
    refused,
    () => {},
    () => keyPrefix('?pane=first'),
  );
  page.set('me', 'Ada');
  expect(page.get('me')).toBe('Ada');
});
