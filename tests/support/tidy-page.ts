import { beforeEach } from 'vitest';
import { toasts } from '../../src/ui/kit/toasts.svelte';

/** Tests of pages share their modules: what an earlier one has said is not there for the next. */
beforeEach(() => {
  for (const { id } of toasts.all) toasts.dismiss(id);
});
