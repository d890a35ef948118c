import type { SkillId } from '#model/ids';
import { isBlank } from '../../live/text-problems';
import type { CampaignValues } from './campaign-values';

/** What a campaign lacks before it can be published, in words that follow “Publish needs”. [CW6] */
export function findPublishGaps(campaign: CampaignValues, skillExists: (id: SkillId) => boolean): string[] {
  const gaps: string[] = [];
  if (isBlank(campaign.name)) gaps.push('a campaign name');
  if (campaign.goal === '') gaps.push('a campaign goal');
  if (campaign.engagements.length === 0) gaps.push('an engagement');
  for (const { name, routing, skillId } of campaign.engagements)
    if (routing === 'specific-skill' && !skillExists(skillId))
      gaps.push(`a skill for the engagement “${name}” (its own was deleted)`);
  return gaps;
}
