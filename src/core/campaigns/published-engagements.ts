import type { Campaign, Engagement } from '#model/campaign';
import { kindRules } from '#model/conversation-kind';
import type { AccountId } from '#model/ids';
import { listOf } from '#model/list-of';
import type { Mend, Obstacle } from '#model/obstacle';
import type { World } from '#model/world';

/** Answers why nobody could take a conversation of this engagement; null when somebody can. */
export type Availability = (engagement: Engagement) => Obstacle | null;

/** One that visitors are shown, or why they are not. [CA8] */
export interface PublishedEngagement {
  readonly campaign: Campaign;
  readonly engagement: Engagement;
  readonly obstacle: Obstacle | null;
}

const noCampaign: Obstacle = { text: 'This account has no campaign yet.', mend: { at: 'campaigns' } };

function mendOf({ id }: Campaign): Mend {
  return { at: 'campaign', campaignId: id };
}

/** Every published engagement, and the reasons why nothing is shown of those and of other campaigns. [CA1]…[CA4] */
export function publishedEngagements(
  world: World,
  accountId: AccountId,
  whyNobody: Availability,
): { readonly published: readonly PublishedEngagement[]; readonly missing: readonly Obstacle[] } {
  const campaigns = listOf(world, 'campaigns').filter((one) => one.accountId === accountId);
  if (campaigns.length === 0) return { published: [], missing: [noCampaign] };
  const published: PublishedEngagement[] = [];
  const missing: Obstacle[] = [];
  for (const campaign of campaigns) {
    if (campaign.publishedAt === null) {
      missing.push({ text: `The campaign “${campaign.name}” is not published.`, mend: mendOf(campaign) });
      continue;
    }
    if (campaign.engagements.length === 0)
      missing.push({ text: `The campaign “${campaign.name}” has no engagement.`, mend: mendOf(campaign) });
    for (const engagement of campaign.engagements) {
      const obstacle = kindRules[engagement.conversationKind].needsSomebody ? whyNobody(engagement) : null;
      published.push({ campaign, engagement, obstacle });
      if (obstacle) missing.push(obstacle);
    }
  }
  return { published, missing };
}
