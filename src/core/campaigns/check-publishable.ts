import type { Campaign } from '#model/campaign';
import { tidyName } from '#model/comparable-text';
import type { World } from '#model/world';

/** What a campaign still lacks before it can be published, each in words. [CA5] */
export function missingForPublish(world: World, campaign: Campaign): string[] {
  const missing: string[] = [];
  if (tidyName(campaign.name) === '') missing.push('a campaign name');
  if (campaign.goal === '') missing.push('a campaign goal');
  if (campaign.engagements.length === 0) missing.push('an engagement');
  for (const { routing, name } of campaign.engagements) {
    if (routing.kind === 'specific-skill' && !world.skills[routing.skillId]) {
      missing.push(`an existing skill for the engagement “${name}”`);
    }
  }
  return missing;
}
