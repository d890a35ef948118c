import type { VisitorRow } from '#contract/topics';
import { chooseEngagement } from '#core/campaigns/choose-engagement';
import { whyNobody } from '#core/routing/why-nobody';
import type { World } from '#model/world';

/** What a visitor of this account’s page would meet right now. */
export function visitorRow(world: World, id: VisitorRow['id']): VisitorRow {
  const chosen = chooseEngagement(world, id, ({ routing, conversationKind: kind }) =>
    whyNobody(world, {
      accountId: id,
      kind,
      skillId: routing.kind === 'specific-skill' ? routing.skillId : null,
    }),
  );
  if ('missing' in chosen) return { id, offer: null, missing: chosen.missing };
  const { campaign, engagement } = chosen.choice;
  return {
    id,
    offer: {
      campaignId: campaign.id,
      engagementId: engagement.id,
      skillId: engagement.routing.kind === 'specific-skill' ? engagement.routing.skillId : null,
      kind: engagement.conversationKind,
      buttonText: engagement.buttonText,
      window: engagement.window,
    },
    missing: [],
  };
}
