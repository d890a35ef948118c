import type { Campaign, ConversationKind, Engagement } from '#model/campaign';
import { kindRules } from '#model/conversation-kind';
import type { AccountId } from '#model/ids';
import { listOf } from '#model/list-of';
import type { Mend, Obstacle } from '#model/obstacle';
import type { World } from '#model/world';

/** Answers why nobody could take a conversation of this engagement; null when somebody can. */
export type Availability = (engagement: Engagement) => Obstacle | null;

export interface ChosenEngagement {
  readonly campaign: Campaign;
  readonly engagement: Engagement;
}

const noCampaign: Obstacle = { text: 'This account has no campaign yet.', mend: { at: 'campaigns' } };

function mendOf({ id }: Campaign): Mend {
  return { at: 'campaign', campaignId: id };
}

/**
 * The first published engagement that somebody stands behind, or the reasons why there is none. [CA1]…[CA4]
 * @param kind of this kind alone; any where it is left out [CA8]
 */
export function chooseEngagement(
  world: World,
  accountId: AccountId,
  whyNobody: Availability,
  kind?: ConversationKind,
): { readonly choice: ChosenEngagement } | { readonly missing: readonly Obstacle[] } {
  const campaigns = listOf(world, 'campaigns').filter((one) => one.accountId === accountId);
  if (campaigns.length === 0) return { missing: [noCampaign] };
  const missing: Obstacle[] = [];
  for (const campaign of campaigns) {
    if (campaign.publishedAt === null) {
      missing.push({ text: `The campaign “${campaign.name}” is not published.`, mend: mendOf(campaign) });
      continue;
    }
    if (campaign.engagements.length === 0)
      missing.push({ text: `The campaign “${campaign.name}” has no engagement.`, mend: mendOf(campaign) });
    for (const engagement of campaign.engagements) {
      if (kind !== undefined && engagement.conversationKind !== kind) continue;
      const why = kindRules[engagement.conversationKind].needsSomebody ? whyNobody(engagement) : null;
      if (why === null) return { choice: { campaign, engagement } };
      missing.push(why);
    }
  }
  return { missing };
}
