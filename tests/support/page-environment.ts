import type { Environment } from 'vitest/runtime';

/** Node with Svelte as a page gets it: `$derived` and `$effect` are alive, though there is no document. */
const pageEnvironment: Environment = {
  name: 'page',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => {} }),
};

export default pageEnvironment;
