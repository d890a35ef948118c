import { expect, test } from 'vitest';
import { may } from '#core/access/may';
import { needsOf, type Deed } from '#core/access/needs';
import { handleCommand } from '#core/engine/commands/index';
import { createBareEngine } from '#support/bare-engine';
import { proves } from '#support/proves';
import { createTestHost } from '#support/test-host';
import type { Command, CommandType } from '#contract/command';
import { roles } from '#model/choices';
import { asId, type ProfileId, type UserId } from '#model/ids';
import { firstProfileId, type Role } from '#model/profile';
import { fullWorld } from '../../persistence/full-world';
import { sampleCommands } from '../../fuzz/sample-commands';
import { asRole } from './as-role';

const at = {
  now: 100_000,
  realNow: 100_000,
  ids: { uuid: () => 'fresh', digits: (count: number) => '7'.repeat(count), token: () => 'token' },
};

function inDemo() {
  const world = fullWorld();
  for (const one of Object.values(world.connectors))
    world.connectors[one.id] = { ...one, environment: 'demo' };
  return world;
}

/** Whom the engine refuses each kind of command, wherever it is deployed. */
const refuses: Partial<Record<CommandType, readonly Role[]>> = {
  ...Object.fromEntries(
    ['skill', 'user', 'profile'].flatMap((noun) =>
      ['save', 'delete', 'restore'].map((verb) => [
        `${noun}.${verb}`,
        ['agent', 'agent-manager', 'campaign-manager'],
      ]),
    ),
  ),
  'account.save': ['agent', 'agent-manager', 'campaign-manager'],
  'account.open': ['agent', 'agent-manager', 'campaign-manager'],
  'user.signIn': ['agent', 'agent-manager', 'campaign-manager'],
  ...Object.fromEntries(
    ['save', 'publish', 'delete', 'restore'].map((verb) => [`campaign.${verb}`, ['agent', 'agent-manager']]),
  ),
  'bot.create': ['agent', 'agent-manager'],
  'bot.import': ['agent', 'agent-manager'],
  'bot.copy': ['agent', 'agent-manager'],
  'connector.start': ['agent', 'agent-manager'],
  'bot.restore': ['agent', 'agent-manager'],
  'connector.restore': ['agent', 'agent-manager'],
};

test('[AC7][AC13] who may give which command: agents answer and edit bots, campaign managers make and start them, administrators all', () => {
  const world = inDemo();
  for (const role of roles) {
    const user = asRole(world, role);
    for (const [type, samples] of Object.entries(sampleCommands))
      for (const sample of samples) {
        const command = JSON.parse(JSON.stringify(sample).replaceAll('"production"', '"demo"'));
        const answer = handleCommand({ world, as: user.id, ...at }, command);
        const refused = !answer.ok && answer.failure.text.includes('takes the profile');
        expect(refused, `${role}: ${type}`).toBe(refuses[type as CommandType]?.includes(role) ?? false);
      }
  }
});

test('[AC5] what is deployed to Production is started, stopped, changed, deleted and brought back by who may deploy there', () => {
  const world = fullWorld();
  const connector = Object.values(world.connectors).find(({ id }) => id === 'spare')!;
  const live = { ...connector, environment: 'production' } as const;
  world.connectors[connector.id] = live;
  const connectorId = connector.id;
  const draft = { ...live, settings: [...live.settings] };
  const asked: readonly Command[] = [
    { type: 'connector.start', connectorId },
    { type: 'connector.stop', connectorId },
    { type: 'connector.delete', connectorId },
    { type: 'connector.save', draft },
    { type: 'connector.save', draft: { ...draft, environment: 'demo' } },
    { type: 'connector.restore', connector: live },
  ];
  const manager = asRole(world, 'campaign-manager');
  const administrator = asRole(world, 'administrator');
  const around = { users: world.users, profiles: world.profiles, connectors: world.connectors };
  for (const command of asked) {
    const refused = handleCommand({ world, as: manager.id, ...at }, command);
    proves('S181', () => expect(refused, command.type).toMatchObject({ failure: { field: 'environment' } }));
    const needs = needsOf(command, { ...around, me: administrator.id });
    expect(may(administrator, world.profiles, needs), command.type).toMatchObject({ ok: true });
  }
});

test('[AC13] an agent and a manager stop, change and delete bots and connectors, and neither add nor start any', () => {
  const world = inDemo();
  const { users, profiles, connectors } = world;
  for (const role of ['agent', 'agent-manager'] as const) {
    const user = asRole(world, role);
    const around = { users, profiles, connectors, me: user.id };
    const can = (...asked: readonly Deed[]) =>
      asked.map((one) => may(user, profiles, needsOf(one, around)).ok);
    const connectorId = asId<never>('spare');
    proves('S250', () =>
      expect(
        can(
          { type: 'connector.stop', connectorId },
          { type: 'connector.save', draft: { id: connectorId, environment: 'demo' } },
          { type: 'connector.delete', connectorId },
          { type: 'bot.rename' },
          { type: 'bot.delete' },
        ),
      ).toEqual([true, true, true, true, true]),
    );
    proves('S249', () =>
      expect(
        can(
          { type: 'connector.save', draft: { id: null, environment: 'demo' } },
          { type: 'connector.start', connectorId },
          { type: 'bot.create' },
          { type: 'bot.import' },
        ),
      ).toEqual([false, false, false, false]),
    );
  }
});

test('[AC13] an agent brings back what was deleted, and nothing that never was', () => {
  const engine = createBareEngine();
  const { world } = engine;
  Object.assign(world, inDemo());
  const agent = asRole(world, 'agent');
  const given = (command: Command) => engine.take({ type: 'command', command, as: agent.id }).answer;
  const connector = Object.values(world.connectors).find(({ id }) => id === 'spare')!;
  const bot = Object.values(world.bots).find(({ id }) => id === 'bot')!;
  const seat = world.users[connector.userId]!;
  world.users[seat.id] = { ...seat, createdBy: agent.id };
  const players = Object.values(world.connectors).filter(
    ({ id, plays }) => id === connector.id || (plays.kind === 'bot' && plays.botId === bot.id),
  );
  for (const { id: connectorId } of players) {
    given({ type: 'connector.stop', connectorId });
    given({ type: 'connector.delete', connectorId });
  }
  expect(given({ type: 'bot.delete', botId: bot.id })).toMatchObject({ ok: true });
  const never = { ...bot, id: asId<typeof bot.id>('never') };
  expect(given({ type: 'bot.restore', bot: never })).toMatchObject(refused);
  expect(given({ type: 'bot.restore', bot })).toMatchObject({ ok: true });
  const other = { ...connector, id: asId<typeof connector.id>('never') };
  expect(given({ type: 'connector.restore', connector: other })).toMatchObject(refused);
  expect(given({ type: 'connector.restore', connector })).toMatchObject({ ok: true });
});

/** Robin, who may everything, and Uma, who may edit users and no more. */
function withUma() {
  const engine = createBareEngine();
  const { world } = engine;
  const robin = Object.values(world.users)[0]!;
  const { accountId } = robin;
  const given = (command: Command, as: UserId = robin.id) =>
    engine.take({ type: 'command', command, as }).answer;
  const { profileId } = engine.must(
    {
      type: 'profile.save',
      draft: { id: null, accountId, name: 'People', role: 'administrator', permissions: ['edit-users'] },
    },
    robin.id,
  );
  const draft = (loginName: string, ...profiles: ProfileId[]) => ({
    ...{ id: null, accountId, type: 'human' as const, loginName, email: 'x@y', nickname: loginName },
    ...{ name: loginName, login: { method: 'password' as const, password: 'long enough' }, profiles },
    ...{ maxChats: 1, skills: [], enabled: true },
  });
  const { userId: uma } = engine.must({ type: 'user.save', draft: draft('uma', profileId) }, robin.id);
  const stored = (id: UserId) => {
    const user = world.users[id]!;
    return { ...user, profiles: [...user.profiles], skills: [...user.skills] };
  };
  return { engine, world, robin, accountId, given, draft, uma: uma as UserId, stored };
}
const refused = { failure: { name: 'not-permitted', text: expect.stringContaining('takes the profile') } };

test('[AC12] nobody gives or takes what they may not do themselves, nor acts for who may more', () => {
  const { given, draft, robin, uma, accountId, stored } = withUma();
  const first = (role: Role) => firstProfileId(accountId, role);
  expect(given({ type: 'user.save', draft: draft('ann', first('agent')) }, uma)).toMatchObject({ ok: true });
  const toHerself = { ...stored(uma), profiles: [first('administrator')] };
  expect(given({ type: 'user.save', draft: toHerself }, uma)).toMatchObject(refused);
  expect(given({ type: 'user.save', draft: draft('eve', first('administrator')) }, uma)).toMatchObject(
    refused,
  );
  const locked = { ...stored(robin.id), login: { method: 'password' as const, password: 'taken over' } };
  expect(given({ type: 'user.save', draft: locked }, uma)).toMatchObject(refused);
  expect(given({ type: 'user.delete', userId: robin.id }, uma)).toMatchObject(refused);
  expect(given({ type: 'user.signIn', userId: robin.id }, uma)).toMatchObject(refused);
  expect(given({ type: 'user.signIn', userId: uma }, uma)).toMatchObject({ ok: true });
  const back = { ...stored(robin.id), id: asId<UserId>('404'), loginName: 'back' };
  expect(given({ type: 'user.restore', user: back }, uma)).toMatchObject(refused);
});

test('[AC12] who makes profiles puts nothing into one and takes nothing from one that they may not do', () => {
  const { engine, given, draft, robin, accountId } = withUma();
  const made = (name: string, permissions: ('edit-profiles' | 'run-bots')[], as: UserId) =>
    given(
      { type: 'profile.save', draft: { id: null, accountId, name, role: 'administrator', permissions } },
      as,
    );
  const saved = made('Profiles', ['edit-profiles'], robin.id) as { value: { profileId: ProfileId } };
  const pia = engine.must({ type: 'user.save', draft: draft('pia', saved.value.profileId) }, robin.id).userId;
  expect(made('Bots', ['run-bots'], pia)).toMatchObject(refused);
  expect(made('More', ['edit-profiles'], pia)).toMatchObject({ ok: true });
  const bots = made('Bots', ['run-bots'], robin.id) as { value: { profileId: ProfileId } };
  const profileId = bots.value.profileId;
  expect(given({ type: 'profile.delete', profileId }, pia)).toMatchObject(refused);
  const emptied = { id: profileId, accountId, name: 'Bots', role: 'administrator' as const, permissions: [] };
  expect(given({ type: 'profile.save', draft: emptied }, pia)).toMatchObject(refused);
});

test('[AC14] a workspace is emptied, taken back and deleted by an administrator, and by nobody without a name', async () => {
  const host = await createTestHost();
  const me = host.rows('users')[0]!;
  await host.must({ type: 'lesson.enter', lessonId: 'l', stepId: 's' });
  const agent = await host.must({
    type: 'user.save',
    draft: {
      ...me,
      login: { method: 'password', password: 'long enough' },
      ...{ id: null, loginName: 'ann', profiles: [firstProfileId(me.accountId, 'agent')], skills: [] },
    },
  });
  const requests = [
    { type: 'reset' },
    { type: 'rewind', lessonId: 'l', stepId: 's' },
    { type: 'delete' },
  ] as const;
  for (const request of requests)
    for (const as of [null, agent.userId])
      expect(await host.api.workspace(request, as), request.type).toMatchObject({
        failure: { name: 'not-permitted' },
      });
  expect(host.rows('users')).toHaveLength(2);
  expect(await host.api.workspace(requests[1], me.id)).toMatchObject({ ok: true });
  expect(await host.api.workspace(requests[0], me.id)).toMatchObject({ ok: true });
});
