import { expect, test } from 'vitest';
import type { Command } from '#contract/command';
import type { AccountId } from '#model/ids';
import { starts } from '#core/starts/index';
import { createTestHost, type TestHost } from '#support/test-host';
import { groundOf, startStageOf, whileTimePasses } from '#support/start-stage';
import { isNew } from '../../../src/ui/starts/is-new';
import { throwAway, makeStart } from '../../../src/ui/starts/make-start';
import { memoryStorage } from '../memory-storage';

const find = (id: string) => starts.find((one) => one.id === id)!;

function tabOf(host: TestHost) {
  const { sandbox } = startStageOf(groundOf(host));
  const storage = memoryStorage();
  return {
    storage,
    sandbox: {
      ...sandbox,
      workspaceRequest: host.api.workspace,
    },
  };
}

test('[UI85] the tab that makes a start is its visitor and its agent', async () => {
  const host = await createTestHost();
  const { sandbox, storage } = tabOf(host);
  const steps: number[] = [];
  const making = makeStart(find('handed-over'), sandbox, storage, (done) => steps.push(done));
  const made = await whileTimePasses(host, making);
  if (!made.ok) throw new Error(made.failure);
  const helen = host.rows('users').find(({ nickname }) => nickname === 'Helen');
  expect(made.value).toMatchObject({ start: 'handed-over', made: true, as: helen?.id, route: '/panes' });
  expect([...storage.texts]).toEqual(Object.entries(made.value.kept));
  expect(Object.keys(made.value.kept)).toEqual([
    `consumer start ${helen?.accountId}`,
    `handoff-sandbox/desk/start/${helen?.id}`,
  ]);
  expect(steps).toEqual(Array.from({ length: steps.length }, (_, at) => at));
});

test('[UI88][UI89] what half a start has left is thrown away, and it is made anew', async () => {
  const host = await createTestHost();
  const { sandbox, storage } = tabOf(host);
  expect(await isNew(sandbox)).toBe(true);
  const half = {
    ...find('ready'),
    start: { ...find('ready').start, steps: find('ready').start.steps.slice(0, 5) },
  };
  await whileTimePasses(
    host,
    makeStart(half, sandbox, storage, () => {}),
  );
  expect(await isNew(sandbox)).toBe(false);
  expect(
    await whileTimePasses(
      host,
      makeStart(find('ready'), sandbox, storage, () => {}),
    ),
  ).toMatchObject({
    ok: false,
    failure: 'Step 1 of “Ready to hand over” failed: There is already a skill named “Bot”.',
  });
  expect(await throwAway(sandbox)).toMatchObject({ ok: true });
  expect(await isNew(sandbox)).toBe(true);
  expect(
    await whileTimePasses(
      host,
      makeStart(find('ready'), sandbox, storage, () => {}),
    ),
  ).toMatchObject({ ok: true });
});

test('[UI85] whatever somebody has made in it, a workspace is new no more', async () => {
  const makes: readonly ((accountId: AccountId) => Command)[] = [
    () => ({ type: 'account.open', name: 'Branch' }),
    (accountId) => ({
      type: 'profile.save',
      draft: { id: null, accountId, name: 'Night', role: 'agent', permissions: [] },
    }),
    (accountId) => ({
      type: 'environment.save',
      draft: { id: null, accountId, name: 'Live', variables: [] },
    }),
  ];
  for (const make of makes) {
    const host = await createTestHost();
    const { sandbox } = tabOf(host);
    expect(await isNew(sandbox)).toBe(true);
    await host.must(make(host.rows('accounts')[0]!.id));
    expect(await isNew(sandbox)).toBe(false);
  }
});
