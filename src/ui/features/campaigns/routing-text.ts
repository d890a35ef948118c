import type { EngagementRouting } from '#model/campaign';
import type { Skill } from '#model/skill';

/** Where an engagement leads, in words. */
export function routingText(routing: EngagementRouting, skills: readonly Skill[]): string {
  if (routing.kind === 'all-skills') return 'all skills';
  const skill = skills.find(({ id }) => id === routing.skillId);
  return skill ? `skill ${skill.name}` : 'a deleted skill';
}
