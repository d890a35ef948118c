import { expect, test } from 'vitest';
import type { Connector } from '#model/connector';
import type { Endpoint } from '#model/endpoint';
import { asId, type AccountId, type EndpointId } from '#model/ids';
import { standInsFor } from '#sdk/engine-checks';
import { standInOf, standInsThere } from '../../../src/ui/features/connect-bots/stand-ins-there';

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

test('[AE253] what answers for a connector is known where it is an endpoint of its account, and no real service is asked', () => {
  const speaks = saved.find(({ standIn }) => standIn);
  const plays = { kind: 'engine', engine: 'custom-endpoint' };
  const fields = [{ key: 'baseUrl', value: 'https://bot.example' }];
  const of = (more: object, endpoints: readonly Endpoint[] = saved, whose = accountId) =>
    standInOf({ accountId: whose, plays: { ...plays, fields, ...more } } as unknown as Connector, endpoints);
  expect(of({})).toBe(speaks);
  expect(of({ real: true })).toBeUndefined();
  expect(of({}, [])).toBeUndefined();
  expect(of({ fields: [{ key: 'baseUrl', value: 'https://other.example' }] })).toBeUndefined();
  expect(of({}, saved, asId<AccountId>('another'))).toBeUndefined();
  expect(of({ kind: 'bot', botId: 'b' })).toBeUndefined();
  expect(of({ engine: 'functions' })).toBeUndefined();
});
