import { expect, onTestFinished, test, vi } from 'vitest';
import type { EngineName } from '#model/ai/engine-names';
import { engineOnline, talkTo } from '#support/engine-seat';
import { createFakeClock } from '#support/fake-clock';
import { createNodeDoor } from '#support/node-door';
import { customService } from '#support/vendors/custom-endpoint';
import { dialogflowV1Service, dialogflowV2Service, servicePem } from '#support/vendors/dialogflow';
import { lexService } from '#support/vendors/lex';
import { serveVendor } from '#support/vendors/serve-vendor';
import type { Vendor } from '#support/vendors/vendor';
import { watsonService } from '#support/vendors/watson';

const [flow, tokens] = ['https://dialogflow.googleapis.com', 'https://oauth2.googleapis.com'] as const;

interface Row {
  readonly engine: EngineName;
  readonly vendor: Vendor;
  /** The field of its form that holds its address, and what stands in it. */
  readonly field?: (address: string) => Readonly<Record<string, string>>;
  /** Where the documents fix the hosts: their names lead to the server. */
  readonly hosts?: readonly string[];
}

// Functions have no server: what is their own runs here.
const rows: readonly Row[] = [
  {
    ...{ engine: 'watson', vendor: watsonService },
    field: (address) => ({ workspaceUrl: `${address}/api` }),
  },
  {
    ...{ engine: 'dialogflow-v1', vendor: dialogflowV1Service },
    field: (address) => ({ queryUrl: `${address}/v1/query?v=20150910` }),
  },
  {
    ...{ engine: 'dialogflow-v2', vendor: dialogflowV2Service, hosts: [flow, tokens] },
    // As people paste it: in quotes, with line ends that are none.
    field: () => ({ privateKey: JSON.stringify(servicePem) }),
  },
  { engine: 'lex', vendor: lexService, hosts: ['https://runtime.lex.us-east-1.amazonaws.com'] },
  {
    ...{ engine: 'custom-endpoint', vendor: customService },
    field: (address) => ({ baseUrl: address }),
  },
];

async function town({ engine, vendor, field, hosts = [] }: Row, kind: 'chat' | 'messaging' = 'messaging') {
  const server = await serveVendor(vendor);
  onTestFinished(() => server.close());
  const clock = createFakeClock();
  const door = createNodeDoor(clock, Object.fromEntries(hosts.map((host) => [host, server.address])));
  const fields = field?.(server.address) ?? {};
  const it = await engineOnline(engine, kind, '', {
    fields,
    endpoints: 'none',
    clock,
    outside: door.outside,
  });
  for (const address of [server.address, ...hosts]) await it.host.must({ type: 'host.allow', address });
  async function talk() {
    const { say, ...rest } = await talkTo(it, kind);
    const heard = async () => {
      await door.idle();
      await clock.advance(2_000);
    };
    await heard();
    return {
      ...rest,
      async say(text: string) {
        await say(text);
        await heard();
      },
    };
  }
  return { ...it, server, clock, door, talk };
}

test.each(rows)('[AE25] Test Connection asks $engine by HTTP, and tells what came back', async (row) => {
  const { host, tutorial, draft, server } = await town(row);
  const trying = () =>
    host.api.workspace({
      ...{ type: 'try-engine', accountId: tutorial.accountId, channel: 'messaging', plays: draft.plays },
    });
  expect(await trying()).toMatchObject({
    ok: true,
    value: {
      triedEngine: {
        ok: true,
        text: expect.stringMatching(/^Connection Successful\. \S+ answers: it /) as string,
        answer: { status: 200 },
      },
    },
  });
  await server.close();
  expect(await trying()).toMatchObject({
    ok: true,
    value: {
      triedEngine: {
        ok: false,
        text: expect.stringMatching(/^Connection Failed\. .* cannot be reached/) as string,
        answer: null,
      },
    },
  });
});

test.each(rows)('[AE81] $engine is asked by HTTP in its form, and what it answers is said', async (row) => {
  const it = await town(row);
  const human = await it.people.agent('human_agent');
  const { say, consumer, id } = await it.talk();
  await say('hello\tyou');
  expect(consumer.texts().at(-1)).toMatch(/^You said: hello\s+you$/);
  await say('card');
  expect(JSON.stringify(consumer.frames)).toContain('RichContentEvent');
  await say('urgent');
  expect(it.host.rows('conversations').find((one) => one.id === id)).toMatchObject({
    ttr: { type: 'URGENT' },
  });
  await say('agent');
  expect(consumer.texts().at(-1)).toBe('I pass you on.');
  expect(human.rings()).toHaveLength(1);
  const other = await it.talk();
  await other.say('bye');
  expect(other.phase()).toMatchObject({ name: 'ended' });
  expect(it.server.wrong).toEqual([]);
  expect(it.host.rows('calls').map(({ status }) => status)).not.toContain(400);
});

test.each(rows)('[AE81] $engine welcomes a chat by HTTP', async (row) => {
  const it = await town(row, 'chat');
  const { consumer } = await it.talk();
  expect(consumer.texts().at(-1)).toBe('Welcome.');
  expect(it.server.wrong).toEqual([]);
});

const escalated = 'Somebody will help you.';

test.each(rows)(
  '[AE82] $engine: errors, half an answer and five million bytes go to Setup Escalation, and no line is lost',
  async (row) => {
    const it = await town(row);
    for (const mood of [401, 403, 404, 429, 500, 'half', 'big'] as const) {
      it.server.set('answers');
      const { say, consumer } = await it.talk();
      await say('hello');
      it.server.set(mood);
      await say('and now');
      expect([mood, ...consumer.texts()]).toEqual([
        ...[mood, 'hello', 'You said: hello', 'and now', escalated],
      ]);
      const status = typeof mood === 'number' ? mood : 200;
      expect(it.host.rows('calls').at(-1)).toMatchObject({ status });
    }
    expect(it.server.wrong).toEqual([]);
  },
);

test.each(rows)(
  '[AE82] $engine: one that hangs is given up, and what it says later is not said',
  async (row) => {
    const it = await town(row);
    const { consumer, id } = await it.talk();
    it.server.set('hangs');
    const before = it.server.got.length;
    await consumer.say(id, 'hello');
    await vi.waitFor(() => expect(it.server.got.length).toBeGreaterThan(before));
    await it.clock.advance(29_000);
    expect(consumer.texts()).toEqual(['hello']);
    await it.clock.advance(2_000);
    expect(consumer.texts()).toEqual(['hello', escalated]);
    it.server.release();
    await it.door.idle();
    await it.clock.advance(2_000);
    expect(consumer.texts()).toEqual(['hello', escalated]);
  },
);

test.each(rows)(
  '[AE82] $engine: nobody at its address is an outage, and its sentence blames no key',
  async (row) => {
    const it = await town(row);
    await it.server.close();
    const { say, consumer } = await it.talk();
    await say('hello');
    expect(consumer.texts()).toEqual(['hello', escalated]);
    const { status, why } = it.host.rows('calls').at(-1)!;
    expect([status, why]).toEqual([502, expect.stringContaining('cannot be reached')]);
    expect(why).not.toMatch(/key|password/);
  },
);

const googleRow = rows.find(({ engine }) => engine === 'dialogflow-v2')!;

test('[AE87] a token is asked for once, and neither token nor signature is in the log', async () => {
  const it = await town(googleRow);
  const { say, consumer } = await it.talk();
  await say('hello');
  await say('again');
  expect(consumer.texts().at(-1)).toBe('You said: again');
  expect(it.server.got.map(({ path }) => path).filter((path) => path === '/token')).toHaveLength(1);
  expect(JSON.stringify(it.host.rows('calls'))).not.toMatch(/ya29|assertion|Bearer|PRIVATE/);
  expect(it.host.rows('calls')).toHaveLength(2);
});

test('[AE87] where the token’s host is not allowed the sentence names it, and nothing has left', async () => {
  const it = await town(googleRow);
  await it.host.must({ type: 'host.disallow', origin: tokens });
  const { say, consumer } = await it.talk();
  await say('hello');
  expect(consumer.texts()).toEqual(['hello', escalated]);
  expect(it.host.rows('calls').at(-1)).toMatchObject({
    ...{ status: 502, why: expect.stringContaining('allow that host too') as string },
  });
  expect(it.server.got).toEqual([]);
});

test('[AE87] a key that is none, and a token that is refused, are told as that', async () => {
  const none = await town({ ...googleRow, field: () => ({ privateKey: 'secret' }) });
  const first = await none.talk();
  await first.say('hello');
  expect(first.consumer.texts()).toEqual(['hello', escalated]);
  expect(none.host.rows('calls').at(-1)?.why).toMatch(/^The User private key is none/);
  expect(none.server.got).toEqual([]);
  const refused = await town(googleRow);
  refused.server.set(401);
  const second = await refused.talk();
  await second.say('hello');
  expect(refused.host.rows('calls').at(-1)?.why).toMatch(/gave no token \(401\)/);
});
