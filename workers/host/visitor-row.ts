import type { VisitorEngagement, VisitorRow } from '#contract/topics';
import { publishedEngagements, type PublishedEngagement } from '#core/campaigns/published-engagements';
import { whyNobody } from '#core/routing/why-nobody';
import type { World } from '#model/world';

/** What a visitor of this account’s pages would meet right now. */
export function visitorRow(world: World, id: VisitorRow['id']): VisitorRow {
  const { published, missing } = publishedEngagements(world, id, ({ routing, conversationKind }) =>
    whyNobody(world, {
      accountId: id,
      kind: conversationKind,
      skillId: routing.kind === 'specific-skill' ? routing.skillId : null,
    }),
  );
  const engagements = published.map(visitorEngagement);
  const offer = engagements.find(({ obstacle }) => obstacle === null) ?? null;
  return { id, offer, engagements, missing: offer ? [] : missing };
}

function visitorEngagement({ campaign, engagement, obstacle }: PublishedEngagement): VisitorEngagement {
  return {
    campaignName: campaign.name,
    name: engagement.name,
    template: engagement.template,
    campaignId: campaign.id,
    engagementId: engagement.id,
    skillId: engagement.routing.kind === 'specific-skill' ? engagement.routing.skillId : null,
    kind: engagement.conversationKind,
    buttonText: engagement.buttonText,
    window: engagement.window,
    obstacle,
  };
}
