import type { AccountId, SkillId } from '#model/ids';
import type { World } from '#model/world';
import { hasRoom } from './agent-load';
import { onlineAgents, skilledAgents } from './eligible-agents';

/** Why nobody with this skill could take a conversation now, as a sentence; null when somebody can. */
export function whyNobody(world: World, accountId: AccountId, skillId: SkillId | null): string | null {
  const skill = skillId === null ? null : world.skills[skillId];
  if (skill === undefined) return 'The skill of the engagement no longer exists.';
  const named = skill === null ? '' : ` with the skill “${skill.name}”`;
  const skilled = skilledAgents(world, accountId, skillId);
  if (skilled.length === 0) return `There is no enabled user${named}.`;
  const online = onlineAgents(world, accountId, skillId);
  if (online.length === 0) {
    return skilled.some(({ user }) => user.type === 'bot')
      ? `No agent${named} is Available, and no connector of a bot${named} is Online.`
      : `No agent${named} is Available.`;
  }
  return online.some(({ user, agent }) => hasRoom(user, agent)) ? null : `Every agent${named} is busy.`;
}
