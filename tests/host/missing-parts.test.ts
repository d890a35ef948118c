import { expect, test } from 'vitest';
import * as serverPart from '#workers/host/server-part';
import * as lessonsModule from '#core/lessons/index';
import { peopleOf } from '#support/people';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import * as commands from '#workers/host/commands';
import * as connectorPart from '#workers/host/connector-part';
import { createMemoryJournal } from '#workers/host/memory-journal';
import type { Journal } from '#workers/host/ports';
import { worldFiles } from '#workers/persistence/world-files';

/** Code that cannot be fetched until it is put online again. */
function offline<Code>(code: Code) {
  let isOnline = false;
  let tries = 0;
  return {
    load: () => {
      tries += 1;
      return isOnline ? Promise.resolve(code) : Promise.reject(new Error('404'));
    },
    putOnline: () => void (isOnline = true),
    get tries() {
      return tries;
    },
  };
}

test('[PF26] a connector whose code cannot be loaded is Offline with the reason, and Online by itself once it can be', async () => {
  const code = offline(connectorPart);
  const host = await createTestHost({ parts: { connectors: code.load } });
  const { connector } = await buildTutorial(host);
  await host.must({ type: 'connector.start', connectorId: connector });
  await host.clock.advance(1_000);
  expect(host.rows('connectors')[0]).toMatchObject({
    status: 'offline',
    parts: { process: { state: 'failed', detail: expect.stringContaining('Reload the page') } },
  });
  expect(host.rows('storage')[0]?.missing).toEqual(['connectors']);
  const told = await host.journal.length();
  await host.clock.advance(300_000);
  expect(await host.journal.length()).toBe(told);

  code.putOnline();
  await host.clock.advance(60_000);
  expect(host.rows('connectors')[0]?.status).toBe('online');
  expect(host.rows('storage')[0]?.missing).toEqual([]);
});

test('[PF26] a connector that is stopped while its code is missing is Stopped', async () => {
  const host = await createTestHost({ parts: { connectors: offline(connectorPart).load } });
  const { connector } = await buildTutorial(host);
  await host.must({ type: 'connector.start', connectorId: connector });
  await host.must({ type: 'connector.stop', connectorId: connector });
  await host.clock.advance(60_000);
  expect(host.rows('connectors')[0]?.status).toBe('stopped');
});

test('[PF26] lessons whose texts cannot be loaded are told of, asked for ever more rarely, and there once they can be', async () => {
  const code = offline(lessonsModule);
  const host = await createTestHost({ parts: { lessons: code.load } });
  host.api.watch(['lessons', 'storage'], () => {});
  await host.clock.advance(7_500);
  expect([code.tries, host.rows('storage')[0]?.missing]).toEqual([4, ['lessons']]);
  code.putOnline();
  await host.clock.advance(60_000);
  expect(host.rows('lessons').length).toBe(lessonsModule.lessons.length);
  expect(host.rows('storage')[0]?.missing).toEqual([]);
});

test('[PF26] clients whose server cannot be loaded are answered in their order once it can be', async () => {
  const code = offline(serverPart);
  const host = await createTestHost({ parts: { server: code.load } });
  const { accountId } = peopleOf(host);
  const services = host.http('GET', `/api/account/${accountId}/service/baseURI.json?version=1.0`);
  const visitor = host.connect(`/ws_api/account/${accountId}/messaging/consumer?v=3`);
  const told = visitor.ask('GetClock');
  await host.clock.advance(1_000);
  expect([visitor.frames, host.rows('storage')[0]?.missing]).toEqual([[], ['clients']]);
  code.putOnline();
  await host.clock.advance(60_000);
  expect(await services).toMatchObject({ status: 200 });
  await told;
  expect(visitor.frames).toMatchObject([{ kind: 'resp', reqId: 'r1' }]);
  expect(host.rows('storage')[0]?.missing).toEqual([]);
});

test('[PF26] a client whose socket was closed while it waited for the server is not there afterwards', async () => {
  const code = offline(serverPart);
  const kept = createMemoryJournal('');
  let isFull = false;
  const journal: Journal = {
    ...kept,
    append: (...all) => (isFull ? Promise.reject(new Error('no room')) : kept.append(...all)),
  };
  const host = await createTestHost({ parts: { server: code.load }, journal });
  const { accountId, me } = peopleOf(host);
  const visitor = host.connect(`/ws_api/account/${accountId}/messaging/consumer?v=3`);
  await host.clock.advance(1_000);
  isFull = true;
  const draft = { id: null, accountId, name: 'Bot', description: 'd' };
  expect(await host.do({ type: 'skill.save', draft }, me)).toMatchObject({ ok: false });
  isFull = false;
  await host.clock.advance(10_000);
  expect(visitor.closed).toMatchObject({ code: 1012 });
  code.putOnline();
  await host.clock.advance(60_000);
  const facts = await host.journal.readFacts(0);
  const came = facts.flatMap((fact) => (fact.type === 'client.connected' ? [fact.client.id] : []));
  const gone = facts.flatMap((fact) => (fact.type === 'client.gone' ? [fact.clientId] : []));
  expect(came).toHaveLength(1);
  expect(gone).toEqual(came);
});

test('[EN24] a command whose code cannot be fetched says so, and the next one tries again', async () => {
  const code = offline(commands);
  const host = await createTestHost({ parts: { commands: code.load } });
  const { accountId, me } = peopleOf(host);
  const draft = { id: null, accountId, name: 'Bot', description: 'd' };
  const answer = await host.do({ type: 'skill.save', draft }, me);
  expect(answer).toMatchObject({ ok: false, failure: { text: expect.stringContaining('Reload the page') } });
  expect(host.rows('skills')).toEqual([]);
  code.putOnline();
  expect(await host.do({ type: 'skill.save', draft }, me)).toMatchObject({ ok: true });
  expect(host.rows('skills')).toMatchObject([{ name: 'Bot' }]);
  expect(code.tries).toBe(2);
});

test('[EN24] a file whose code cannot be fetched is refused with what to do, and nothing is lost', async () => {
  const code = offline(worldFiles);
  const host = await createTestHost({ parts: { files: code.load } });
  await peopleOf(host).skill('Kept');
  expect(await host.api.workspace({ type: 'export' })).toMatchObject({
    ok: false,
    failure: { text: expect.stringContaining('Reload the page') },
  });
  code.putOnline();
  expect(await host.api.workspace({ type: 'export' })).toMatchObject({
    ok: true,
    value: { file: expect.stringContaining('Kept') },
  });
});
