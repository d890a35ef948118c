import type { SkillId } from '#model/ids';
import type { CampaignValues } from './campaign-values';

/** What a campaign lacks before it can be published, in words that follow “Publish needs”. [CW6] */
export function findPublishGaps(campaign: CampaignValues, skillExists: (id: SkillId) => boolean): string[] {
  const gaps: string[] = [];
  if (campaign.name.trim() === '') gaps.push('a campaign name');
  if (campaign.goal === '') gaps.push('a campaign goal');
  if (campaign.engagements.length === 0) gaps.push('an engagement');
  for (const { name, routing, skillId } of campaign.engagements)
    if (routing === 'specific-skill' && !skillExists(skillId))
      gaps.push(`a skill for the engagement “${name}” (its own was deleted)`);
  return gaps;
}

/** “a name”, “a name and a goal”, “a name, a goal and an engagement”. */
export function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
