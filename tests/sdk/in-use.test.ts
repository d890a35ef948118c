import { expect, test } from 'vitest';
import { isInUse } from '../../src/sdk/in-use';

const held = (...names: string[]) => ({ query: async () => ({ held: names.map((name) => ({ name })) }) });

test('[DP27] a workspace is in use while an engine writes it', async () => {
  expect(await isInUse('shop', held('handoff-sandbox/writer/shop'))).toBe(true);
  expect(await isInUse('shop', held('handoff-sandbox/writer/shop-2', 'handoff-sandbox/page/shop'))).toBe(
    false,
  );
});

test('[DP27] where the browser does not tell, none is said to be', async () => {
  expect(await isInUse('shop', { query: () => Promise.reject(new Error('refused')) })).toBe(false);
});
