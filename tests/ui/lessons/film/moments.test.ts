import { expect, test } from 'vitest';
import { createMoments } from '../../../../src/ui/features/lessons/film/moments';
import { paneTexts } from '../../../../src/ui/panes/pane-storage';
import { storageOfTab } from '../../panes/storage-of-tab';

test('[WT12] who people were at a step outlives a reload, and is of this tab and this workspace', () => {
  const storage = storageOfTab();
  storage.setItem('me', 'Helen');
  const open = (workspace: string, where = storage) =>
    createMoments(() => where, ['visitor', 'agent'], workspace);
  const textsOf = (pane: string) => Object.fromEntries(paneTexts(() => storage, pane, 'film'));
  const moments = open('film');
  expect(moments.begin()).toBe(true);
  const atFirst = textsOf('visitor');
  moments.note('chat');
  storage.setItem('pane=visitor/film consumer film', 'a chat');
  moments.note('accept');
  storage.setItem('pane=visitor/film consumer film', 'another chat');

  const again = open('film');
  expect(again.begin()).toBe(false);
  expect([again.knows('chat'), again.knows('accept'), again.knows('answer')]).toEqual([true, true, false]);
  const recollection = again.recall('accept').get('visitor');
  expect(recollection).toEqual(new Map(Object.entries({ ...atFirst, 'consumer film': 'a chat' })));
  expect(textsOf('visitor')).toEqual({ ...atFirst, 'consumer film': 'a chat' });
  // What it has since and had not then is to go.
  expect(again.recall('chat').get('visitor')?.get('consumer film')).toBeNull();
  expect(textsOf('visitor')).toEqual(atFirst);
  // Nothing is known of it: as the tab is.
  storage.setItem('pane=visitor/film consumer film', 'another chat');
  again.recall('answer');
  expect(textsOf('visitor')).toEqual(atFirst);
  expect([open('film-2').knows('chat'), open('film', storageOfTab()).knows('chat')]).toEqual([false, false]);
});
