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
  pageAt(storage, '?workspace=w&frame=none&pane=first').set('me', 'Ada');
  pageAt(storage, '?workspace=w&frame=none&pane=second').remove('me');
  for (const pane of ['first', 'second']) beginPane(() => storage, pane, 'w');
  expect(pageAt(storage, '').get('me')).toBe('Helen');
  expect(pageAt(storage, '?workspace=w&pane=first').get('me')).toBe('Ada');
  expect(pageAt(storage, '?workspace=w&pane=second').get('me')).toBeNull();
});

test('[UI142] in another workspace a pane begins again, and copies no pane', () => {
  const storage = storageOfTab();
  beginPane(() => storage, 'first', 'w');
  pageAt(storage, '').set('me in v', 'Ben');
  beginPane(() => storage, 'first', 'v');
  beginPane(() => storage, 'second', 'v');
  expect(pageAt(storage, '?workspace=v&pane=first').get('me in v')).toBe('Ben');
  expect(Object.keys(storage).filter((key) => key.includes('pane=', 1))).toEqual([]);
});

test('[UI142] a pane that begins in another workspace stays who it became in the first', () => {
  const storage = storageOfTab();
  pageAt(storage, '').set('me in w', 'Helen');
  beginPane(() => storage, 'first', 'w');
  pageAt(storage, '?workspace=w&pane=first').set('me in w', 'Ada');
  beginPane(() => storage, 'first', 'v');
  expect(pageAt(storage, '?workspace=w&pane=first').get('me in w')).toBe('Ada');
});

test('[UI142][UI283] where a start is made panes begin anew, in its workspace only, whatever word that is called by', () => {
  for (const name of ['w', 'bot', 'open', 'view', 'first', 'Handoff new']) {
    const storage = storageOfTab();
    const paneIn = (workspace: string) =>
      pageAt(storage, `?${new URLSearchParams({ workspace, pane: 'first' })}`);
    for (const workspace of [name, 'v']) {
      pageAt(storage, '').set(`open ${workspace} bot form`, 'Helen');
      beginPane(() => storage, 'first', workspace);
      paneIn(workspace).set(`open ${workspace} bot form`, 'Ada');
      paneIn(workspace).set(`handoff-sandbox/desk/${workspace}/view`, 'Ada');
    }
    forgetPanes(() => storage, name);
    expect(pageAt(storage, '').get(`open ${name} bot form`)).toBe('Helen');
    for (const workspace of [name, 'v']) beginPane(() => storage, 'first', workspace);
    expect(paneIn(name).get(`open ${name} bot form`), name).toBe('Helen');
    expect(paneIn('v').get('open v bot form'), name).toBe('Ada');
    expect(paneIn('v').get('handoff-sandbox/desk/v/view'), name).toBe('Ada');
  }
});

test('[UI142] a page without a workspace in its address is a pane of the usual one', () => {
  const storage = storageOfTab();
  pageAt(storage, '').set('me', 'Helen');
  beginPane(() => storage, 'first', 'default');
  expect(pageAt(storage, '?pane=first').get('me')).toBe('Helen');
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
