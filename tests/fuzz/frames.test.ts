import { expect, test } from 'vitest';
import type { Side } from '#core/protocol/frames';
import { writeRequestName } from '#core/protocol/request-names';
import type { RequestName } from '#core/protocol/requests';
import { settle } from '#support/fake-clock';
import type { Json, TestClient, TestHost } from '#support/test-host';
import { accountId } from '../persistence/full-ids';
import { runs, sample, seed } from './chance';
import { changedAt, hostileValues, placesIn, poisoned } from './hostile';
import { fullFile, hostOf, quiet } from './host-of';
import { sampleRequests } from './sample-requests';

const sides: readonly Side[] = ['brand', 'consumer'];

/** A socket of somebody who may do much. */
async function connect(host: TestHost, side: Side): Promise<TestClient> {
  const api = `https://sandbox/api/account/${accountId}`;
  const socket = `/ws_api/account/${accountId}/messaging`;
  if (side === 'brand') {
    const { body } = await host.http('POST', `${api}/login?v=1.3`, {
      username: 'ann',
      password: 'pass-word',
    });
    return host.connect(`${socket}/brand/${body.bearer}?v=2.1`);
  }
  const { body } = await host.http('POST', `${api}/signup`);
  const client = host.connect(`${socket}/consumer?v=3`);
  const headers = [{ type: '.ams.headers.ConsumerAuthentication', jwt: body.jwt }];
  await client.ask('InitConnection', {}, { headers });
  return client;
}

const frames = (side: Side): Json[] =>
  (Object.keys(sampleRequests) as RequestName[]).flatMap((name) =>
    sampleRequests[name].map((body) => ({
      kind: 'req',
      id: 'r',
      type: writeRequestName(side, name),
      headers: [{ type: '.ams.headers.ConsumerAuthentication', jwt: 'a.b.c' }],
      metadata: [{ type: 'ExternalId', id: 'l1' }],
      body,
    })),
  );
const mutants = (side: Side): Json[] => [
  ...frames(side),
  ...frames(side).flatMap((frame) =>
    placesIn(frame).flatMap(({ path, value }) => {
      const doubled = Array.isArray(value) && value.length > 0 ? [[...value, value[0]]] : [];
      const others = ['c-next-door', '6001', '78909999.6001', '5012345678', 'their-campaign'];
      return [undefined, ...hostileValues, ...others, ...doubled].map((to) => changedAt(frame, path, to));
    }),
  ),
];

test.each(sides)(
  '[EN2] each frame of the %s side gets one answer, whatever is in it',
  async (side) => {
    const host = await hostOf(fullFile);
    let client = await connect(host, side);
    await quiet(host);
    const troubles: string[] = [];
    const texts = [
      ...hostileValues.map((value) => JSON.stringify(value)),
      '',
      '{',
      '\u0000',
      '['.repeat(50_000),
      ...sample(mutants(side), runs(2_500)).map((frame) => JSON.stringify(frame)),
    ];
    for (const text of texts) {
      const known = client.frames.length;
      const facts = await host.journal.length();
      client.wire.send(text);
      await settle();
      const answers = client.frames.slice(known).filter((frame) => frame.kind === 'resp');
      const told = `seed ${seed}: ${text.slice(0, 300)}`;
      if (answers.length !== 1) troubles.push(`${told}: ${answers.length} answers`);
      const refused = answers[0]?.code >= 400;
      if (answers[0]?.code >= 500) troubles.push(`${told}: ${JSON.stringify(answers[0])}`);
      if (refused && (await host.journal.length()) !== facts) troubles.push(`${told}: refused, and changed`);
      if (client.closed) {
        troubles.push(`${told}: the socket was closed`);
        client = await connect(host, side);
        await quiet(host);
      }
      if (troubles.length > 20) break;
    }
    expect(troubles).toEqual([]);
    expect((await client.ask('GetClock')).code).toBe(200);
    expect(poisoned()).toEqual([]);
    expect(host.warnings).toEqual([]);
  },
  600_000,
);
