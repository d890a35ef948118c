import { permissions, roles } from '#model/choices';
import { expect, test } from 'vitest';
import type { CommandOf } from '#contract/command';
import { asId, type ConnectorId, type ProfileId } from '#model/ids';
import { firstProfileId, firstProfiles } from '#model/profile';
import { leastForBots } from '#core/administration/profiles';
import { createBareEngine } from '#support/bare-engine';
import { proves } from '#support/proves';
import { asRole } from '../access/as-role';
import { fullWorld } from '../../persistence/full-world';

const spare = fullWorld().connectors[asId<ConnectorId>('spare')]!;
type Draft = CommandOf<'profile.save'>['draft'];

function begin() {
  const engine = createBareEngine();
  const { world } = engine;
  const me = Object.values(world.users)[0]!;
  const { accountId } = me;
  const save = (part: Partial<Draft>) =>
    engine.take({
      type: 'command',
      as: me.id,
      command: {
        type: 'profile.save',
        draft: { id: null, accountId, name: 'Deployer', role: 'campaign-manager', permissions: [], ...part },
      },
    }).answer;
  const made = (part: Partial<Draft> = {}) => {
    const answer = save(part) as { readonly value: { readonly profileId: ProfileId } };
    return answer.value.profileId;
  };
  const assign = (profiles: ProfileId[]) =>
    engine.take({
      type: 'command',
      as: me.id,
      command: {
        type: 'user.save',
        draft: {
          ...{ ...me, id: null, loginName: 'second', skills: [], profiles },
          login: { method: 'password', password: 'long enough' },
        },
      },
    }).answer;
  return { engine, world, me, accountId, save, made, assign };
}

test('[AD6] a profile has a name of its own and keeps its role', () => {
  const { world, save, made } = begin();
  const id = made({ name: ' Deployer ', permissions: ['deploy-to-production', 'deploy-to-production'] });
  expect(world.profiles[id]).toMatchObject({ name: 'Deployer', permissions: ['deploy-to-production'] });
  expect(save({ name: 'deployer' })).toMatchObject({ failure: { name: 'name-taken', field: 'name' } });
  expect(save({ name: ' ' })).toMatchObject({ failure: { field: 'name' } });
  expect(save({ id, name: 'Ships', role: 'administrator' })).toMatchObject({ ok: true });
  expect(world.profiles[id]).toMatchObject({ name: 'Ships', role: 'campaign-manager' });
});

test('[AD7] what an account came with stays, and so does what somebody has', () => {
  const { engine, world, me, accountId, save, made, assign } = begin();
  expect(world.order.profiles.map((id) => world.profiles[id])).toEqual(firstProfiles(accountId));
  proves('S33', () => expect(firstProfiles(accountId).map(({ role }) => role)).toEqual(roles));
  expect(firstProfiles(accountId).find(({ role }) => role === 'administrator')).toMatchObject({
    permissions,
  });
  const remove = (profileId: ProfileId) =>
    engine.take({ type: 'command', as: me.id, command: { type: 'profile.delete', profileId } }).answer;
  const agent = firstProfileId(accountId, 'agent');
  expect(save({ id: agent, name: 'Other' })).toMatchObject({ failure: { name: 'not-permitted' } });
  expect(remove(agent)).toMatchObject({ failure: { name: 'not-permitted' } });
  const id = made();
  expect(assign([id])).toMatchObject({ ok: true });
  expect(remove(id)).toMatchObject({ failure: { name: 'in-use' } });
  const free = made({ name: 'Free' });
  const profile = world.profiles[free]!;
  expect(remove(free)).toMatchObject({ ok: true });
  expect(world.profiles[free]).toBeUndefined();
  engine.must({ type: 'profile.restore', profile }, me.id);
  expect(world.profiles[free]).toEqual(profile);
});

test('[AC11] users are assigned profiles of their account, and only who may makes any', () => {
  const { engine, accountId, assign } = begin();
  expect(assign([asId('strange')])).toMatchObject({ failure: { name: 'not-found', field: 'profiles' } });
  expect(assign([firstProfileId(accountId, 'campaign-manager')])).toMatchObject({ ok: true });
  const second = Object.values(engine.world.users).find(({ loginName }) => loginName === 'second')!;
  const draft: Draft = { id: null, accountId, name: 'Mine', role: 'administrator', permissions: [] };
  const command = { type: 'profile.save', draft } as const;
  expect(engine.take({ type: 'command', as: second.id, command }).answer).toMatchObject({
    failure: { name: 'not-permitted' },
  });
});

test('[AD11] what runs bots is allowed by profiles made out of Campaign Manager or Administrator alone', () => {
  const { world, save, made } = begin();
  for (const role of roles) {
    const answer = save({ name: `Bots ${role}`, role, permissions: ['run-bots'] });
    const isFit = role === 'campaign-manager' || role === 'administrator';
    expect(answer, role).toMatchObject(isFit ? { ok: true } : { failure: { field: 'permissions' } });
  }
  const id = made({ name: 'Watches', role: 'agent', permissions: ['manage-conversations'] });
  const more = save({ id, name: 'Watches', role: 'administrator', permissions: ['run-bots'] });
  expect(more).toMatchObject({ failure: { field: 'permissions' } });
  expect(world.profiles[id]).toMatchObject({ permissions: ['manage-conversations'] });
});

test('[AD12] the least that bots take makes an agent able to create and start them, and able to no more', () => {
  for (const role of ['campaign-manager', 'administrator'] as const) {
    const engine = createBareEngine();
    Object.assign(engine.world, fullWorld());
    const { world } = engine;
    const admin = asRole(world, 'administrator');
    const agent = asRole(world, 'agent');
    const { accountId } = admin;
    const given = (command: Parameters<typeof engine.must>[0]) =>
      engine.take({ type: 'command', as: agent.id, command }).answer;
    const bot = { type: 'bot.create', accountId, name: `Of ${role}`, description: 'd', language: 'en-US' };
    const start = { type: 'connector.start', connectorId: spare.id } as const;
    world.connectors[spare.id] = { ...spare, environment: 'demo' };
    expect(given(bot as never)).toMatchObject({ failure: { name: 'not-permitted' } });
    expect(given(start)).toMatchObject({ failure: { name: 'not-permitted' } });

    const draft = { id: null, accountId, role, ...leastForBots, permissions: [...leastForBots.permissions] };
    const { profileId } = engine.must({ type: 'profile.save', draft }, admin.id);
    const stored = world.users[agent.id]!;
    engine.must(
      {
        type: 'user.save',
        draft: { ...stored, skills: [...stored.skills], profiles: [...stored.profiles, profileId] },
      },
      admin.id,
    );
    const made = given(bot as never);
    proves('S251', () => expect(made).toMatchObject({ ok: true }));
    if (role === 'administrator') proves('S253', () => expect(made).toMatchObject({ ok: true }));
    else proves('S252', () => expect(made).toMatchObject({ ok: true }));
    expect(given(start)).not.toMatchObject({ failure: { name: 'not-permitted' } });
    for (const refused of [
      { type: 'skill.save', draft: { id: null, accountId, name: 'More', description: 'd' } },
      { type: 'campaign.delete', campaignId: Object.values(world.campaigns)[0]!.id },
      { type: 'profile.delete', profileId },
    ] as const)
      expect(given(refused), refused.type).toMatchObject({ failure: { name: 'not-permitted' } });
  }
});
