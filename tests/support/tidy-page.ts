import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeAll, beforeEach } from 'vitest';
import { toasts } from '../../src/ui/kit/toasts.svelte';

// Tests of pages share their modules: what an earlier one has said or stored is not there for the next.
beforeAll(() => {
  globalThis.indexedDB = new IDBFactory();
});
beforeEach(() => {
  for (const { id } of toasts.all) toasts.dismiss(id);
});
