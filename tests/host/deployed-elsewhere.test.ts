import { expect, test } from 'vitest';
import type { Patch } from '#contract/topics';
import type { ConnectorDraft } from '#model/connector';
import type { AccountId } from '#model/ids';
import { firstProfileId } from '#model/profile';
import { peopleOf } from '#support/people';
import { proves } from '#support/proves';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';

/** The tutorial in one account, and a second one, for production, with a skill and a bot user that came of nobody else. */
async function twoAccounts() {
  const host = await createTestHost();
  const { accountId, bot } = await buildTutorial(host);
  const me = host.rows('users')[0]!;
  const { accountId: there } = await host.must({ type: 'account.open', name: 'Production' }, me.id);
  const production = peopleOf(host, there);
  const skill = await production.skill('Bot');
  const userId = await production.user('live_bot', [skill], { type: 'bot' });
  const draft: ConnectorDraft = {
    ...{ id: null, plays: { kind: 'bot', botId: bot }, accountId: there, userId, role: 'agent' },
    ...{ conversationKind: 'messaging', environment: 'demo', settings: [] },
  };
  return { host, accountId, there, me, production, skill, userId, draft };
}

/** The connectors a page of that account is told of. */
async function toldTo(
  { host }: Pick<Awaited<ReturnType<typeof twoAccounts>>, 'host'>,
  of: AccountId,
): Promise<string[]> {
  const ids: string[] = [];
  const told = (patches: readonly Patch[]) =>
    ids.push(...patches.flatMap(({ rows }) => rows.map(({ id }) => id)));
  host.api.watch(['connectors'], told, of)();
  await host.clock.advance(100);
  return ids;
}

test('[AD42] who opens an account is a user there, with every right, and it has a name', async () => {
  const { host, me, there } = await twoAccounts();
  proves('S165', () => expect(host.rows('accounts').map(({ name }) => name)).toContain('Production'));
  const again = host.rows('users').find(({ accountId }) => accountId === there)!;
  expect(again).toMatchObject({ loginName: me.loginName, nickname: me.nickname, createdBy: null });
  expect(again.id).not.toBe(me.id);
  expect(await host.do({ type: 'account.open', name: '  ' }, me.id)).toMatchObject({
    failure: { name: 'name-empty', field: 'name' },
  });
});

test('[AD40] a bot is deployed to another account in which its author has a user, and answers there', async () => {
  const town = await twoAccounts();
  const { host, me, production, skill, draft } = town;
  const { connectorId } = await host.must({ type: 'connector.save', draft }, me.id);
  await host.must({ type: 'connector.start', connectorId }, me.id);
  await host.clock.advance(5_000);
  const row = host.rows('connectors').find(({ id }) => id === connectorId);
  expect(row).toMatchObject({ status: 'online', accountId: town.there });
  const visitor = await production.consumer();
  const conversation = await visitor.open(skill);
  await host.clock.advance(5_000);
  await visitor.say(conversation, 'hello');
  await host.clock.advance(5_000);
  proves('S165', () => expect(visitor.texts().length).toBeGreaterThan(1));
  // Authors of the bot see it, and so does the account that it works for.
  expect(await toldTo(town, town.accountId)).toContain(connectorId);
  expect(await toldTo(town, town.there)).toEqual([connectorId]);
});

test('[AD40] without a user there it is refused at its account by single sign-on, and not where the builder is opened directly', async () => {
  const { host, accountId, me, there, draft, production } = await twoAccounts();
  const again = host.rows('users').find(({ id }) => id === production.me)!;
  const person = {
    ...{ ...again, login: { method: 'password' as const, password: 'pass-word' } },
    ...{ profiles: [firstProfileId(there, 'administrator')], skills: [] },
  };
  const { userId: helen } = await host.must(
    { type: 'user.save', draft: { ...person, id: null, loginName: 'helen' } },
    production.me,
  );
  await host.must({ type: 'user.save', draft: { ...person, enabled: false } }, helen);
  const save = (userId = draft.userId) =>
    host.do({ type: 'connector.save', draft: { ...draft, userId } }, me.id);
  const refused = await save();
  proves('S168', () => expect(refused).toMatchObject({ failure: { field: 'accountId' } }));
  proves('S169', () =>
    expect(refused).toMatchObject({
      failure: { text: expect.stringContaining(`no user in the account ${there}`) },
    }),
  );
  const directly = { addresses: { door: 'directly' as const } };
  await host.must({ type: 'account.save', accountId, settings: directly }, me.id);
  const bot = { ...person, id: null, type: 'bot' as const, loginName: 'her_bot' };
  const agent = { ...bot, profiles: [firstProfileId(there, 'agent')] };
  const { userId: hers } = await host.must({ type: 'user.save', draft: agent }, helen);
  // A bot user that somebody else has made stays somebody else’s.
  expect(await save(hers)).toMatchObject({ failure: { name: 'user-not-yours', field: 'userId' } });
  const saved = await save();
  proves('S166', () => expect(saved).toMatchObject({ ok: true }));
});

test('[AD41] it is changed, started and deleted from the account of its bot, and not from the one it is for', async () => {
  const { host, me, draft, production } = await twoAccounts();
  const { connectorId } = await host.must({ type: 'connector.save', draft }, me.id);
  const refused = { failure: { name: 'not-permitted' } };
  for (const type of ['connector.start', 'connector.delete'] as const)
    expect(await host.do({ type, connectorId }, production.me)).toMatchObject(refused);
  expect(
    await host.do({ type: 'connector.save', draft: { ...draft, id: connectorId } }, production.me),
  ).toMatchObject(refused);
  const connector = host.rows('connectors').find(({ id }) => id === connectorId)!;
  await host.must({ type: 'connector.delete', connectorId }, me.id);
  expect(await host.do({ type: 'connector.restore', connector }, me.id)).toMatchObject({ ok: true });
});

test('[AD40] what is deployed to another account is kept in a file', async () => {
  const { host, me, draft } = await twoAccounts();
  const { connectorId } = await host.must({ type: 'connector.save', draft }, me.id);
  const saved = await host.api.workspace({ type: 'export' });
  const fresh = await createTestHost();
  const file = (saved.ok && saved.value?.file) || '';
  expect(await fresh.api.workspace({ type: 'import', file })).toEqual({ ok: true, value: null });
  expect(fresh.rows('connectors').find(({ id }) => id === connectorId)).toMatchObject({
    accountId: draft.accountId,
  });
});
