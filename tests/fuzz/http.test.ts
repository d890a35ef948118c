import { expect, test } from 'vitest';
import { routes } from '#core/engine/http/routes';
import { settle } from '#support/fake-clock';
import { accountId } from '../persistence/full-ids';
import { runs, sample, seed } from './chance';
import { hostileValues, memberNames, poisoned } from './hostile';
import { fullFile, hostOf } from './host-of';

const oddTexts = [
  ...memberNames,
  ...hostileValues.filter((value) => typeof value === 'string'),
  '%',
  '%E0%A4%A',
  '%00',
  '..',
  '//',
  '?',
  '#',
];
const account = `/api/account/${accountId}`;
const addresses = [
  ...routes.flatMap(({ path }) => [
    `${account}/${path}`,
    ...oddTexts.flatMap((odd) => [
      `${account}/${path.replace('*', odd)}`,
      `/api/account/${odd}/${path}`,
      `${account}/${path}?${odd}=${odd}&callback=${odd}&cb=${odd}`,
      `${account}/${path}/${odd}`,
    ]),
  ]),
  ...oddTexts.flatMap((odd) => [odd, `/${odd}`, `https://${odd}/api`, `/api/${odd}/${accountId}/login`]),
];
const bodies = [
  '',
  '{',
  '['.repeat(20_000),
  ...hostileValues.map((value) => JSON.stringify(value)),
  ...['username', 'password', 'appKey', 'csrf'].flatMap((name) =>
    hostileValues.map((value) => JSON.stringify({ username: 'ann', [name]: value })),
  ),
];
const headers = [
  {},
  ...oddTexts.flatMap((odd) => [
    { authorization: odd },
    { authorization: `Bearer ${odd}` },
    { cookie: `session_id=${odd}` },
    JSON.parse(`{"__proto__":"${'x'}","Authorization":"Bearer constructor"}`) as Record<string, string>,
  ]),
];

test('[EN2] each request gets one answer, whatever is in it, and a refusal changes nothing', async () => {
  const host = await hostOf(fullFile);
  const troubles: string[] = [];
  const asked = sample(
    addresses.flatMap((url, place) =>
      ['GET', 'POST', 'constructor'].map((method) => ({
        url,
        method,
        body: bodies[(place * 7 + method.length) % bodies.length] ?? '',
        headers: headers[(place * 11 + method.length) % headers.length] ?? {},
      })),
    ),
    runs(2_500),
  );
  for (const request of asked) {
    const told = `seed ${seed}: ${JSON.stringify(request).slice(0, 300)}`;
    const facts = await host.journal.length();
    try {
      const { status, body } = await host.api.http(request);
      await settle();
      if (status >= 500) troubles.push(`${told}: ${status} ${body.slice(0, 100)}`);
      if (status >= 400 && (await host.journal.length()) !== facts)
        troubles.push(`${told}: refused, and changed`);
    } catch (trouble) {
      troubles.push(`${told}: throws ${String(trouble)}`);
    }
  }
  expect(troubles).toEqual([]);
  expect(poisoned()).toEqual([]);
});

test('[EN2] a socket with anything in its address or headers is opened or closed, and nothing else', async () => {
  const host = await hostOf(fullFile);
  const troubles: string[] = [];
  for (const odd of oddTexts) {
    const paths = [
      odd,
      `/ws_api/account/${odd}/messaging/consumer`,
      `/ws_api/account/${accountId}/messaging/${odd}`,
      `/ws_api/account/${accountId}/messaging/brand/${odd}`,
      `/ws_api/account/${accountId}/messaging/consumer/a.${odd}.b`,
    ];
    for (const path of paths) {
      const client = host.connect(path);
      await settle();
      const answer = client.closed === null ? await client.ask('GetClock') : client.closed;
      if (!answer) troubles.push(`${path}: neither closed nor answered`);
    }
  }
  expect(troubles).toEqual([]);
  expect(host.warnings).toEqual([]);
});
