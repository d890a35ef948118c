import type { AccountId, SkillId, UserId } from '#model/ids';
import type { Mend, Obstacle } from '#model/obstacle';
import type { World } from '#model/world';
import { hasRoom } from './agent-load';
import { onlineAgents, skilledAgents } from './eligible-agents';

/** Why nobody with this skill could take a conversation now, and where to mend it; null when somebody can. */
export function whyNobody(world: World, accountId: AccountId, skillId: SkillId | null): Obstacle | null {
  const skill = skillId === null ? null : world.skills[skillId];
  if (skill === undefined)
    return { text: 'The skill of the engagement no longer exists.', mend: { at: 'campaigns' } };
  const named = skill === null ? '' : ` with the skill “${skill.name}”`;
  const skilled = skilledAgents(world, accountId, skillId);
  if (skilled.length === 0) return { text: `There is no enabled user${named}.`, mend: { at: 'users' } };
  const online = onlineAgents(world, accountId, skillId);
  if (online.length === 0) {
    const bots = skilled.flatMap(({ user }) => (user.type === 'bot' ? [user.id] : []));
    if (bots.length === 0) return { text: `No agent${named} is Available.`, mend: { at: 'agent-workspace' } };
    const text = `No agent${named} is Available, and no connector of a bot${named} is Online.`;
    return { text, mend: connectorsOf(world, bots) };
  }
  if (online.some(({ user, agent }) => hasRoom(user, agent))) return null;
  return { text: `Every agent${named} is busy.`, mend: { at: 'agent-workspace' } };
}

/** The page on which one of these bot users is started; the bots where none has a connector yet. */
function connectorsOf(world: World, users: readonly UserId[]): Mend {
  const connector = Object.values(world.connectors).find(({ userId }) => users.includes(userId));
  return connector ? { at: 'connectors', botId: connector.botId } : { at: 'bots' };
}
