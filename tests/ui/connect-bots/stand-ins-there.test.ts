import { expect, test } from 'vitest';
import type { Endpoint } from '#model/endpoint';
import { asId, type AccountId, type EndpointId } from '#model/ids';
import { standInsFor } from '#sdk/engine-checks';
import { standInsThere } from '../../../src/ui/features/connect-bots/stand-ins-there';

const accountId = asId<AccountId>('account');
const wanted = standInsFor(
  'custom-endpoint',
  { baseUrl: 'https://bot.example' },
  { accountId, skill: 'Bot' },
);
const saved = wanted.map((one, at): Endpoint => ({ ...one, id: asId<EndpointId>(`e${at}`) }));

test('[AE244] of the stand-ins that are there the one that speaks is known, whoever else stands before it', () => {
  expect(standInsThere(wanted, [])).toEqual({ lacking: wanted, speaking: undefined });
  const speaks = saved.find(({ standIn }) => standIn);
  expect(standInsThere(wanted, saved)).toEqual({ lacking: [], speaking: speaks });
  const own = { ...speaks!, id: asId<EndpointId>('own'), url: 'https://*' };
  expect(standInsThere(wanted, [own, ...saved]).speaking).toBe(own);
});

test('[AE244] one that opens conversations and says nothing is not led to', () => {
  const opens = saved.filter(({ standIn }) => !standIn);
  expect(opens).toHaveLength(1);
  const { lacking, speaking } = standInsThere(wanted, opens);
  expect([lacking, speaking]).toEqual([wanted.filter(({ standIn }) => standIn), undefined]);
});
