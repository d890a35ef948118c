import { doubled } from '#core/bot/misfits';
import { firstProfiles } from '#model/profile';
import type { FiledWorld } from '../world-schema';
import { entriesOf, type Faults } from './fault';

/** Users, their work, and the campaigns that lead to them. */
export function* peopleFaults(world: FiledWorld): Faults {
  const humans = Object.values(world.users).filter(({ type }) => type === 'human');
  const peopled = new Set(humans.map(({ accountId }) => accountId));
  for (const { id } of Object.values(world.accounts)) {
    if (!peopled.has(id)) yield `accounts.${id} has no human user, so nobody could sign in`;
    const lost = firstProfiles(id).find((one) => world.profiles[one.id]?.role !== one.role);
    if (lost) yield `accounts.${id} lacks the profile ${lost.id} that it came with`;
  }
  yield* userFaults(world);
  for (const [key, { userId }] of entriesOf(world.agents)) {
    if (key !== userId) yield `agents.${key} says that its user is ${userId}`;
    if (!world.users[userId]) yield `agents.${key} is no user in it`;
  }
  for (const { id, accountId, engagements, publishedAt } of Object.values(world.campaigns)) {
    const place = `campaigns.${id}.engagements`;
    yield* doubled(place, engagements);
    for (const [index, { routing }] of engagements.entries()) {
      if (routing.kind === 'all-skills') continue;
      const skill = world.skills[routing.skillId];
      // A draft may name a skill that has gone meanwhile; what is live may not.
      if (skill ? skill.accountId !== accountId : publishedAt !== null)
        yield `${place}.${index} leads to the skill ${routing.skillId}, which this account does not have`;
    }
  }
}

function* userFaults(world: FiledWorld): Faults {
  const pids = new Map<string, string>();
  for (const { id, pid, accountId, profiles, skills, createdBy } of Object.values(world.users)) {
    if (!world.agents[id]) yield `users.${id} has no entry in agents`;
    const other = pids.get(pid);
    if (other !== undefined) yield `users.${id} has the public id ${pid}, as users.${other} has`;
    pids.set(pid, id);
    const strange = skills.find((skillId) => world.skills[skillId]?.accountId !== accountId);
    if (strange !== undefined) yield `users.${id} has the skill ${strange}, which this account does not have`;
    const unknown = profiles.find((one) => world.profiles[one]?.accountId !== accountId);
    if (unknown !== undefined)
      yield `users.${id} has the profile ${unknown}, which this account does not have`;
    const creator = createdBy === null ? undefined : world.users[createdBy];
    if (creator && creator.accountId !== accountId)
      yield `users.${id} was created by ${creator.id}, who is of another account`;
  }
}
