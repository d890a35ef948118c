import { expect, test } from 'vitest';
import { peopleOf } from '#support/people';
import type { UserDraft } from '#model/user';
import { asId, type UserId } from '#model/ids';
import { firstProfileId, type Role } from '#model/profile';
import { createTestHost, type TestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { proves } from '#support/proves';

async function town() {
  const host = await createTestHost();
  const people = peopleOf(host);
  const login = (credentials: object) =>
    host.http('POST', `https://x/api/account/${people.accountId}/login?v=1.3`, credentials);
  return { host, people, login };
}

test('[AC1] a user signs in with the password or all four keys, as set up, and with nothing else', async () => {
  const { host, people, login } = await town();
  const tutorial = await buildTutorial(host);
  expect((await login({ username: 'human_agent', password: 'pass-word' })).status).toBe(200);
  const refused = await login({ username: 'human_agent', password: 'wrong' });
  expect(refused).toMatchObject({ status: 401, body: { error: { internalCode: expect.any(String) } } });
  const bot = host.rows('users').find((user) => user.id === tutorial.botUser)!;
  if (bot.login.method !== 'api-key') throw new Error('The bot signs in with keys.');
  const { appKey, secret, accessToken, accessTokenSecret } = bot.login.key;
  const keys = { username: 'bot_user', appKey, secret, accessToken, accessTokenSecret };
  await proves(['S64', 'S65'], async () =>
    expect((await login(keys)).body).toMatchObject({
      bearer: expect.any(String),
      config: { userId: bot.id, userPid: bot.pid },
    }),
  );
  expect((await login({ ...keys, secret: 'other' })).status).toBe(401);
  expect((await login({ username: 'bot_user', password: 'pass-word' })).status).toBe(401);
  expect((await login({ username: 'nobody', password: 'pass-word' })).status).toBe(401);
  expect(people.accountId).toBe(tutorial.accountId);
});

test('[AC2] who is disabled cannot sign in, and the open door closes', async () => {
  const { host, people, login } = await town();
  const userId = await people.user('ann', []);
  const ann = await people.agent('ann');
  const user = host.rows('users').find((one) => one.id === userId)!;
  await host.must({
    type: 'user.save',
    draft: { ...user, enabled: false, profiles: [...user.profiles], skills: [...user.skills] },
  });
  expect((await login({ username: 'ann', password: 'pass-word' })).status).toBe(401);
  expect(ann.closed).toEqual({ code: 4401 });
  expect(host.rows('agents').find((agent) => agent.id === userId)?.state).toBe('offline');
});

test('[AC3] a sign-in lasts eight hours', async () => {
  const { host, people } = await town();
  const { bearer } = await host.must({ type: 'user.signIn', userId: people.me });
  const url = `/ws_api/account/${people.accountId}/messaging/brand/${bearer}?v=2.1`;
  await host.clock.advance(7.9 * 3_600_000);
  const early = host.connect(url);
  expect((await early.ask('.GetClock')).code).toBe(200);
  await host.clock.advance(0.2 * 3_600_000);
  const late = host.connect(url);
  await host.clock.advance(1);
  expect(late.closed).toEqual({ code: 4401 });
});

test('[AC4] a consumer’s token is the consumer’s alone', async () => {
  const { host, people } = await town();
  const { body } = await host.http('POST', `https://x/api/account/${people.accountId}/signup`);
  const [header, payload, secret] = body.jwt.split('.');
  const subject = JSON.parse(Buffer.from(payload, 'base64url').toString()).sub;
  const forged = Buffer.from(JSON.stringify({ sub: subject })).toString('base64url');
  const join = async (jwt: string) => {
    const client = host.connect(`/ws_api/account/${people.accountId}/messaging/consumer?v=3`);
    const headers = [{ type: '.ams.headers.ConsumerAuthentication', jwt }];
    return (await client.ask('InitConnection', {}, { headers })).code;
  };
  expect(await join(body.jwt)).toBe(200);
  expect(await join(`${header}.${forged}.wrong`)).toBe(401);
  expect(await join(`${header}.${payload}`)).toBe(401);
  expect(await join(`a.b.${secret}`)).toBe(401);
});

test('[AC5] only an administrator deploys to Production', async () => {
  const { host, people } = await town();
  const tutorial = await buildTutorial(host);
  const draft = { ...host.rows('connectors')[0]!, environment: 'production' as const };
  const ann = await people.user('ann', []);
  const owned = await host.do({ type: 'connector.save', draft }, ann);
  proves('S181', () => expect(owned).toMatchObject({ ok: false }));
  expect(await host.do({ type: 'connector.save', draft }, people.me)).toMatchObject({ ok: true });
  expect(host.rows('connectors')[0]).toMatchObject({ id: tutorial.connector, environment: 'production' });
});

test('[AC6] a bot user somebody else made is refused with 401, its maker may use it', async () => {
  const { host, people } = await town();
  const tutorial = await buildTutorial(host);
  const ann = await people.user('ann', []);
  const profiles = [firstProfileId(people.accountId, 'campaign-manager')];
  await host.must({ type: 'user.save', draft: { ...(await draftOf(host, ann)), profiles } }, people.me);
  const { id: connectorId, ...kept } = host.rows('connectors')[0]!;
  const add = (as: UserId) => host.do({ type: 'connector.save', draft: { ...kept, id: null } }, as);
  await host.must({ type: 'connector.delete', connectorId });
  await proves('S207', async () =>
    expect(await add(ann)).toMatchObject({
      ok: false,
      failure: { name: 'user-not-yours', code: 401, field: 'userId' },
    }),
  );
  await proves('S208', async () => expect(await add(people.me)).toMatchObject({ ok: true }));
  expect(tutorial.botUser).toBe(kept.userId);
});

test('[AC6] whoever may change connectors changes one whose bot user somebody else made, and gives it no other such user', async () => {
  const { host, people } = await town();
  await buildTutorial(host);
  const helen = await people.user('helen', []);
  const draft = host.rows('connectors')[0]!;
  const changed = await host.do({ type: 'connector.save', draft: { ...draft, settings: [] } }, helen);
  expect(changed).toMatchObject({ ok: true });
  const bot = host.rows('users').find(({ id }) => id === draft.userId)!;
  const other = { ...bot, id: null, loginName: 'other_bot' } as unknown as UserDraft;
  const { userId } = await host.must({ type: 'user.save', draft: other }, people.me);
  expect(await host.do({ type: 'connector.save', draft: { ...draft, userId } }, helen)).toMatchObject({
    failure: { name: 'user-not-yours', field: 'userId' },
  });
});

async function draftOf(host: TestHost, userId: UserId) {
  return host.rows('users').find(({ id }) => id === userId) as unknown as UserDraft;
}

test('[AC7] without a known, enabled user a command does nothing', async () => {
  const { host, people } = await town();
  const { accountId, me } = people;
  const helen = await people.user('helen', []);
  const command = {
    type: 'skill.save',
    draft: { id: null, accountId, name: 'S', description: 'd' },
  } as const;
  const refused = { ok: false, failure: { name: 'not-permitted' } };
  expect(await host.do(command, null)).toMatchObject(refused);
  expect(await host.do(command, asId<UserId>('404'))).toMatchObject(refused);
  await host.must({ type: 'user.save', draft: { ...(await draftOf(host, helen)), enabled: false } }, me);
  expect(await host.do(command, helen)).toMatchObject({
    failure: { text: expect.stringContaining('Act as somebody else') },
  });
  expect(host.rows('skills')).toEqual([]);
  expect(await host.do({ type: 'lesson.enter', lessonId: 'l', stepId: 's' }, null)).toMatchObject(refused);
});

test('[AC7] nobody disables the user they act as', async () => {
  const { host, people } = await town();
  const draft = { ...(await draftOf(host, people.me)), enabled: false };
  expect(await host.do({ type: 'user.save', draft }, people.me)).toMatchObject({
    failure: { name: 'not-permitted', field: 'enabled' },
  });
});

test('[AC9] the role Manager takes a user with the profile, at save, at start and while it runs', async () => {
  const { host } = await town();
  const { connector, botUser } = await buildTutorial(host);
  const asManager = { ...host.rows('connectors')[0]!, id: connector, role: 'manager' } as const;
  const save = () => host.do({ type: 'connector.save', draft: asManager });
  const unfit = { failure: { name: 'profile-missing', field: 'role' } };
  const give = async (...given: Role[]) => {
    const profiles = given.map((role) => firstProfileId(asManager.accountId, role));
    return host.must({ type: 'user.save', draft: { ...(await draftOf(host, botUser)), profiles } });
  };
  expect(await save()).toMatchObject(unfit);
  await give('agent', 'agent-manager');
  expect(await save()).toMatchObject({ ok: true });
  await give('agent');
  expect(await host.do({ type: 'connector.start', connectorId: connector })).toMatchObject(unfit);
  await give('agent-manager');
  await host.must({ type: 'connector.start', connectorId: connector });
  await host.clock.advance(1_000);
  expect(host.rows('connectors')[0]?.status).toBe('online');
  await give('agent');
  await host.clock.advance(1_000);
  expect(host.rows('connectors')[0]).toMatchObject({
    status: 'offline',
    parts: { liveengage: { detail: expect.stringContaining('Agent Manager') } },
  });
});
