import { expect, onTestFinished, test, vi } from 'vitest';
import { asId, type AccountId } from '#model/ids';
import type { Sandbox } from '#sdk/index';
import { chooseRate, followAddress, type FloorPlace } from '../../../src/ui/features/map/tab-floor.svelte';
import { leadTo } from '../../../src/ui/live/led-to';
import { tabStorage } from '../../../src/ui/live/tab-storage';

/** A tab whose floors another tab has: whether they are asked for is all that is seen. */
function tab(workspace: string) {
  const asked: string[] = [];
  vi.stubGlobal('window', { location: { search: '' } });
  vi.stubGlobal('navigator', {
    locks: {
      request: (name: string, _: unknown, mine: (held: null) => unknown) => {
        asked.push(name);
        return Promise.resolve(mine(null));
      },
    },
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const sandbox = { workspace } as unknown as Sandbox;
  const place: FloorPlace = {
    sandbox,
    accountId: asId<AccountId>(workspace),
    me: () => undefined,
    users: [],
  };
  return { place, asked };
}

const answered = () => new Promise((resolve) => setTimeout(resolve));

test('[LG50] a link begins no floor; what was chosen here, or a start has led to, holds', async () => {
  const { place, asked } = tab('ready');
  followAddress('rush', place);
  followAddress('off', place);
  expect(asked).toEqual([]);
  expect(chooseRate('usual', place)).toBe('/map?floor=usual');
  expect(asked).toHaveLength(1);
  await answered();
  followAddress('rush', place);
  expect(asked).toHaveLength(1);
  followAddress('usual', place);
  expect(asked).toHaveLength(2);
  await answered();

  const start = tab('living-floor');
  leadTo('living-floor', '/map?floor=usual', tabStorage);
  followAddress('usual', start.place);
  expect(start.asked).toHaveLength(1);
});
