import { afterEach, expect, test, vi } from 'vitest';
import { asId, type UserId } from '#model/ids';
import { createTabMemory } from '../../src/sdk/tab-memory';

const ann = asId<UserId>('42');

function stubSessionStorage() {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
}

afterEach(() => vi.unstubAllGlobals());

test('[PF18] who I am survives a reload of the tab, for each workspace', () => {
  stubSessionStorage();
  createTabMemory('main').me = ann;
  expect(createTabMemory('main').me).toBe(ann);
  expect(createTabMemory('other').me).toBeNull();
});

test('[PF18] who I am can be forgotten', () => {
  stubSessionStorage();
  createTabMemory('main').me = ann;
  createTabMemory('main').me = null;
  expect(createTabMemory('main').me).toBeNull();
});

test('[PF18] where storage is refused it lasts as long as the page', () => {
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError');
  };
  vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  const memory = createTabMemory('main');
  memory.me = ann;
  expect(memory.me).toBe(ann);
  memory.me = null;
  expect(memory.me).toBeNull();
});
