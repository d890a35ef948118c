import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { settle } from '#support/stepped-clock';
import { asId, type SkillId, type UserId } from '#model/ids';
import { openSandbox } from '../../src/sdk/sandbox-client';
import { createFakeEngines, type FakeEngine } from './fake-engine';

const command = { type: 'skill.delete', skillId: asId<SkillId>('1') } as const;
const get = { method: 'GET', url: '/', headers: {}, body: '' } as const;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('navigator', {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page whose engine has been started; `engine(1)` is the one started after the first was lost. */
async function openPage() {
  const { start, engines } = createFakeEngines();
  const sandbox = openSandbox({ workspace: 'main' }, start);
  const states: string[] = [];
  sandbox.onState(({ name }) => states.push(name));
  await settle();
  const engine = (number: number): FakeEngine => {
    const found = engines[number];
    if (!found) throw new Error(`Engine ${number} was not started.`);
    return found;
  };
  return { sandbox, states, engines, engine };
}

async function openReadyPage() {
  const page = await openPage();
  page.engine(0).becomeReady();
  return page;
}

test('[PF11] a command goes out at once, each with another id, and with who gives it', async () => {
  const { sandbox, engine } = await openReadyPage();
  void sandbox.dispatch(command);
  expect(engine(0).envelopes.length).toBe(1);
  sandbox.me = asId<UserId>('42');
  await sandbox.dispatch(command);
  const [first, second] = engine(0).envelopes;
  expect(first).toMatchObject({ as: null, command });
  expect(second).toMatchObject({ as: '42', command });
  expect(first?.id).not.toBe(second?.id);
});

test('[PF11] two pages never give the same id', async () => {
  const ids = new Set<string>();
  for (let page = 0; page < 20; page += 1) {
    const { sandbox, engine } = await openReadyPage();
    await sandbox.dispatch(command);
    ids.add(engine(0).envelopes[0]?.id ?? '');
  }
  expect(ids.size).toBe(20);
});

test('[PF12] what is asked before the engine is ready goes out when it is, in order', async () => {
  const { sandbox, engine, states } = await openPage();
  expect(sandbox.state).toEqual({ name: 'starting' });
  const answers = Promise.all([sandbox.dispatch(command), sandbox.http(get)]);
  sandbox.openSocket({ url: '/', headers: {} });
  expect(engine(0).envelopes).toEqual([]);
  engine(0).becomeReady();
  expect(await answers).toEqual([
    { ok: true, value: null },
    { status: 200, headers: {}, body: 'real' },
  ]);
  expect([engine(0).envelopes.length, engine(0).sockets.length, states]).toEqual([1, 1, ['ready']]);
});

test('[PF13] a call that is not answered fails after ten seconds, a whole workspace’s after a minute', async () => {
  const { sandbox, engine } = await openReadyPage();
  engine(0).fallSilent();
  const settled: string[] = [];
  void sandbox.dispatch(command).then((result) => settled.push(result.ok ? 'ok' : result.failure.name));
  void sandbox.http(get).then(({ status, body }) => settled.push(`${status} ${body}`));
  void sandbox
    .workspaceRequest({ type: 'export' })
    .then((result) => settled.push(`export ${result.ok ? 'ok' : result.failure.name}`));
  await vi.advanceTimersByTimeAsync(9_999);
  expect(settled).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(settled[0]).toBe('engine-timeout');
  expect(settled[1]).toContain('504 ');
  expect(settled[1]).toContain('did not answer in time');
  await vi.advanceTimersByTimeAsync(50_000);
  expect(settled[2]).toBe('export engine-timeout');
});

test('[PF13] a call that failed while the engine was starting is not sent later', async () => {
  const { sandbox, engine } = await openPage();
  const failed = sandbox.dispatch(command);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await failed).toMatchObject({ ok: false, failure: { name: 'engine-timeout' } });
  engine(0).becomeReady();
  expect(engine(0).envelopes).toEqual([]);
});

test('[PF13] calls that are open when the engine is lost fail at once', async () => {
  const { sandbox, engine } = await openReadyPage();
  engine(0).fallSilent();
  const answers = Promise.all([
    sandbox.dispatch(command),
    sandbox.workspaceRequest({ type: 'reset' }),
    sandbox.http(get),
  ]);
  engine(0).die();
  const [dispatched, reset, response] = await answers;
  expect(dispatched).toMatchObject({ ok: false, failure: { name: 'engine-lost' } });
  expect(reset).toMatchObject({ ok: false, failure: { name: 'engine-lost' } });
  expect(response.status).toBe(503);
});

test('[PF14] a lost engine is replaced at once, and what is asked meanwhile goes to the new one', async () => {
  const { sandbox, engine, engines, states } = await openReadyPage();
  engine(0).die();
  const answer = sandbox.dispatch(command);
  await vi.advanceTimersByTimeAsync(0);
  expect(engines.length).toBe(2);
  engine(1).becomeReady();
  expect(await answer).toEqual({ ok: true, value: null });
  expect([states, engine(0).envelopes.length]).toEqual([['ready', 'lost', 'ready'], 0]);
});

test('[PF14] sockets of a lost engine close with 1006, and new ones reach the new engine', async () => {
  const { sandbox, engine } = await openReadyPage();
  const closes: number[] = [];
  sandbox.openSocket({ url: '/', headers: {} }).onClose((code) => closes.push(code));
  const closedBefore = sandbox.openSocket({ url: '/', headers: {} });
  closedBefore.onClose((code) => closes.push(code));
  closedBefore.close(1000, '');
  engine(0).die();
  expect(closes).toEqual([1006]);
  await vi.advanceTimersByTimeAsync(0);
  sandbox.openSocket({ url: '/', headers: {} }).onClose((code) => closes.push(code));
  engine(1).becomeReady();
  expect([closes, engine(1).sockets.length]).toEqual([[1006], 1]);
});

test('[PF14] an engine that dies while it starts is replaced after a second', async () => {
  const { engine, engines } = await openPage();
  engine(0).die();
  await vi.advanceTimersByTimeAsync(999);
  expect(engines.length).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(engines.length).toBe(2);
});

test('[PF21] engines that fail to start one after the other are started ever more slowly, up to half a minute', async () => {
  const { engine, engines, sandbox } = await openPage();
  const pauses: number[] = [];
  for (let number = 0; number < 8; number += 1) {
    engine(number).die();
    expect(sandbox.state).toEqual({ name: 'lost', attempts: number + 1 });
    let waited = 0;
    while (engines.length === number + 1) {
      await vi.advanceTimersByTimeAsync(500);
      waited += 500;
    }
    pauses.push(waited / 1_000);
  }
  expect(pauses).toEqual([1, 2, 4, 8, 16, 30, 30, 30]);
});

test('[PF21] engines that are lost as soon as they are ready are no storm; after one that stays all is as at first', async () => {
  const { engine, engines } = await openReadyPage();
  engine(0).die();
  await vi.advanceTimersByTimeAsync(0);
  engine(1).becomeReady();
  engine(1).die();
  await vi.advanceTimersByTimeAsync(1_999);
  expect(engines.length).toBe(2);
  await vi.advanceTimersByTimeAsync(1);
  engine(2).becomeReady();
  await vi.advanceTimersByTimeAsync(5_000);
  engine(2).die();
  await vi.advanceTimersByTimeAsync(0);
  expect(engines.length).toBe(4);
});

test('[PF22] an engine that falls silent is told of, and so is that it speaks again', async () => {
  const { engine, sandbox, states } = await openPage();
  engine(0).hang();
  expect(sandbox.state).toEqual({ name: 'silent', begun: false });
  engine(0).speakAgain();
  engine(0).becomeReady();
  engine(0).hang();
  expect(sandbox.state).toEqual({ name: 'silent', begun: true });
  engine(0).speakAgain();
  expect(states).toEqual(['silent', 'starting', 'ready', 'silent', 'ready']);
});

test('[PF28] where none was ever ready, silence after a loss is not that of one that had begun', async () => {
  const { engine, sandbox } = await openPage();
  engine(0).die();
  await vi.advanceTimersByTimeAsync(60_000);
  engine(1).hang();
  expect(sandbox.state).toEqual({ name: 'silent', begun: false });
});

test('[PF28] a next engine that says nothing is told of, and becomes the engine when it speaks', async () => {
  const { engine, sandbox } = await openPage();
  engine(0).becomeReady();
  engine(0).die();
  await vi.waitFor(() => engine(1));
  engine(1).hang();
  expect(sandbox.state).toEqual({ name: 'silent', begun: true });
  engine(1).speakAgain();
  expect(sandbox.state.name).toBe('lost');
  engine(1).becomeReady();
  expect(sandbox.state).toEqual({ name: 'ready' });
});

test('[PF23] what cannot be read fails what was asked, and another engine tries again when a person wants it', async () => {
  const { engine, engines, sandbox, states } = await openPage();
  const asked = sandbox.dispatch(command);
  engine(0).beUnreadable();
  expect(await asked).toMatchObject({ ok: false, failure: { name: 'workspace-unreadable' } });
  const gone = sandbox.beginAgain();
  expect(engine(0).ended).toBe(1);
  engine(0).die();
  await gone;
  await vi.advanceTimersByTimeAsync(1_000);
  engine(1).becomeReady();
  expect([states, engines.length]).toEqual([['unreadable', 'lost', 'ready'], 2]);
});

test('[PF24] a workspace whose storage is gone can still be saved, and is not made anew when its engine ends', async () => {
  const { engine, engines, sandbox } = await openReadyPage();
  engine(0).loseStorage('deleted');
  expect(sandbox.state).toEqual({ name: 'storage-gone', why: 'deleted', known: true });
  expect(await sandbox.workspaceRequest({ type: 'export' })).toMatchObject({ ok: true });
  engine(0).die();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sandbox.state).toEqual({ name: 'storage-gone', why: 'deleted', known: false });
  expect(engines.length).toBe(1);
});

test('[PF25] a page that was asked to start no engine starts none', async () => {
  const { start, engines } = createFakeEngines();
  const sandbox = openSandbox({ workspace: 'main', off: true }, start);
  await settle();
  expect([sandbox.state, engines.length]).toEqual([{ name: 'off' }, 0]);
});

test('[PF14] watches are asked anew of a new engine', async () => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.stubGlobal('cancelAnimationFrame', () => {});
  const { sandbox, engine } = await openPage();
  const seen: number[] = [];
  const stop = sandbox.watch('skills', (rows) => seen.push(rows.size));
  engine(0).becomeReady();
  expect(engine(0).watched.map(({ topics }) => topics)).toEqual([['skills']]);
  engine(0).die();
  await vi.advanceTimersByTimeAsync(0);
  engine(1).becomeReady();
  expect(engine(1).watched.map(({ topics }) => topics)).toEqual([['skills']]);
  stop();
});

test('[PF15] a workspace held elsewhere fails calls, closes sockets, and can be taken over', async () => {
  const { sandbox, engine, states } = await openPage();
  const asked = sandbox.dispatch(command);
  engine(0).beHeldElsewhere();
  expect(await asked).toMatchObject({ ok: false, failure: { name: 'workspace-held' } });
  expect(await sandbox.dispatch(command)).toMatchObject({ ok: false, failure: { name: 'workspace-held' } });
  const closed = new Promise<number>((resolve) =>
    sandbox.openSocket({ url: '/', headers: {} }).onClose(resolve),
  );
  expect(await closed).toBe(1006);
  sandbox.takeOver();
  expect(engine(0).takenOver).toBe(1);
  engine(0).becomeReady();
  expect(await sandbox.dispatch(command)).toEqual({ ok: true, value: null });
  expect(states).toEqual(['held-elsewhere', 'ready']);
});

test('[PF15] who is taken over loses what is open', async () => {
  const { sandbox, engine, states } = await openReadyPage();
  engine(0).fallSilent();
  const asked = sandbox.dispatch(command);
  const closed = new Promise<number>((resolve) =>
    sandbox.openSocket({ url: '/', headers: {} }).onClose(resolve),
  );
  engine(0).beHeldElsewhere();
  expect(await asked).toMatchObject({ ok: false, failure: { name: 'workspace-held' } });
  expect([await closed, states]).toEqual([1006, ['ready', 'held-elsewhere']]);
});
