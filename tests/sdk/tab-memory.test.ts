import { expect, test } from 'vitest';
import { asId, type UserId } from '#model/ids';
import { createTabMemory } from '../../src/sdk/tab-memory';
import { memoryStorage } from '../ui/memory-storage';

const ann = asId<UserId>('42');

test('[PF18] who I am survives a reload of the tab, for each workspace', () => {
  const tab = memoryStorage();
  createTabMemory('main', tab).me = ann;
  expect(createTabMemory('main', tab).me).toBe(ann);
  expect(createTabMemory('other', tab).me).toBeNull();
});

test('[PF18] who I am can be forgotten', () => {
  const tab = memoryStorage();
  createTabMemory('main', tab).me = ann;
  createTabMemory('main', tab).me = null;
  expect(createTabMemory('main', tab).me).toBeNull();
  expect(tab.texts.size).toBe(0);
});

test('[PF18] where nothing is kept it lasts as long as the page', () => {
  const memory = createTabMemory('main');
  memory.me = ann;
  expect(memory.me).toBe(ann);
  memory.me = null;
  expect(memory.me).toBeNull();
});
