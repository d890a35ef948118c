import { expect, test } from 'vitest';
import type { WorkspaceRequest } from '#contract/sandbox-api';
import { asId, type AccountId } from '#model/ids';
import { standInsFor } from '#sdk/engine-checks';
import { outcomeFor, testConnection, whyNoTest } from '../../../src/ui/features/connect-bots/test-connection';
import { Action } from '../../../src/ui/live/action.svelte';

type Asked = Extract<WorkspaceRequest, { type: 'try-engine' }>;
type Sandbox = Parameters<typeof testConnection>[0];

const accountId = asId<AccountId>('account');
const escalation = { customer: '', agent: '', failure: '', skillId: asId<never>('') };
const playsBy = (more: object): Asked['plays'] => ({
  ...{ kind: 'engine', engine: 'custom-endpoint', fields: [], escalation, chat: null },
  ...more,
});

/** Its engine answers when it is let. */
function heldSandbox(isSaved = true) {
  const saved: unknown[] = [];
  const answers: (() => void)[] = [];
  const triedEngine = { ok: false, text: 'Nothing answers.', answer: null };
  const failure = { name: 'storage-failed', text: 'Storing failed.' };
  const sandbox = {
    dispatch: ({ draft }: { draft: unknown }) => {
      saved.push(draft);
      return Promise.resolve(isSaved ? { ok: true } : { ok: false, failure });
    },
    workspaceRequest: () =>
      new Promise((resolve) => answers.push(() => resolve({ ok: true, value: { triedEngine } }))),
  } as unknown as Sandbox;
  return { sandbox, saved, answers, triedEngine, failure };
}
const standIns = standInsFor('custom-endpoint', {}, { accountId, skill: '' });

test('[AE216] what a service answers is told of what it was asked with, also to whom a stand-in was to answer meanwhile', async () => {
  const { sandbox, saved, answers, triedEngine } = heldSandbox();
  const [service, standIn] = [playsBy({ real: true }), playsBy({})];
  let plays = service;
  const testing = new Action((added: typeof standIns) =>
    testConnection(sandbox, { type: 'try-engine', accountId, channel: 'messaging', plays }, added),
  );
  const first = testing.run([]);
  plays = standIn;
  const second = testing.run(standIns);
  await expect.poll(() => answers.length).toBe(1);
  answers[0]?.();
  expect((await first).ok && (await second)).toEqual({
    ok: true,
    value: { plays: service, tried: triedEngine },
  });
  expect(saved).toEqual([]);
});

test('[AE216] stand-ins are added once, and asked after that; where one cannot be added nothing is asked', async () => {
  const asked = { type: 'try-engine', accountId, channel: 'messaging', plays: playsBy({}) } as const;
  const held = heldSandbox();
  const testing = new Action(() => testConnection(held.sandbox, asked, standIns));
  const runs = [testing.run(), testing.run()];
  await expect.poll(() => held.answers.length).toBe(1);
  expect(held.saved).toEqual(standIns);
  held.answers[0]?.();
  expect((await Promise.all(runs)).map(({ ok }) => ok)).toEqual([true, true]);
  const full = heldSandbox(false);
  expect(await testConnection(full.sandbox, asked, standIns)).toEqual({ ok: false, failure: full.failure });
  expect(full.answers).toEqual([]);
});

test('[AE240] what came back stands while the same would be asked, whatever else of the form has changed', () => {
  const tried = { ok: true, text: 'Connection Successful.', answer: null } as never;
  const tested = { plays: playsBy({ fields: [{ key: 'botId', value: 'parcels' }] }), tried };
  expect(outcomeFor(tested, playsBy({ fields: [{ key: 'botId', value: 'parcels' }] }))).toBe(tried);
  expect(outcomeFor(tested, playsBy({ fields: [{ key: 'botId', value: 'others' }] }))).toBeUndefined();
  expect(outcomeFor(undefined, playsBy({}))).toBeUndefined();
});

test('[AE240] beside what came back it is said what testing it again takes', () => {
  expect(whyNoTest('Bot ID is missing.', false, true)).toBe('Bot ID is missing.');
  expect(whyNoTest(undefined, false, false)).toBe('Agree to the Data Disclaimer.');
  expect(whyNoTest(undefined, false, true)).toBe('To test it again, agree to the Data Disclaimer.');
  expect(whyNoTest(undefined, true, true)).toBeUndefined();
});
