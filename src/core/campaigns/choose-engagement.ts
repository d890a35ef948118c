import type { Campaign, Engagement } from '#model/campaign';
import type { AccountId } from '#model/ids';
import { listOf } from '#model/list-of';
import type { World } from '#model/world';

/** Answers why nobody could take a conversation of this engagement; null when somebody can. */
export type Availability = (engagement: Engagement) => string | null;

export interface Choice {
  readonly campaign: Campaign;
  readonly engagement: Engagement;
}

/** The first published engagement that somebody stands behind, or the reasons why there is none. [CA1]…[CA4] */
export function chooseEngagement(
  world: World,
  accountId: AccountId,
  whyNobody: Availability,
): { readonly choice: Choice } | { readonly missing: readonly string[] } {
  const campaigns = listOf(world, 'campaigns').filter((one) => one.accountId === accountId);
  if (campaigns.length === 0) return { missing: ['This account has no campaign yet.'] };
  const missing: string[] = [];
  for (const campaign of campaigns) {
    if (campaign.publishedAt === null) {
      missing.push(`The campaign “${campaign.name}” is not published.`);
      continue;
    }
    if (campaign.engagements.length === 0) missing.push(`The campaign “${campaign.name}” has no engagement.`);
    for (const engagement of campaign.engagements) {
      const why = engagement.conversationKind === 'messaging' ? null : whyNobody(engagement);
      if (why === null) return { choice: { campaign, engagement } };
      missing.push(why);
    }
  }
  return { missing };
}
