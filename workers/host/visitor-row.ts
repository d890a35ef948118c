import type { VisitorOffer, VisitorRow } from '#contract/topics';
import { chooseEngagement } from '#core/campaigns/choose-engagement';
import { whyNobody } from '#core/routing/why-nobody';
import type { ConversationKind } from '#model/campaign';
import type { World } from '#model/world';

/** What a visitor of this account’s pages would meet right now. */
export function visitorRow(world: World, id: VisitorRow['id']): VisitorRow {
  const choose = (kind?: ConversationKind) =>
    chooseEngagement(
      world,
      id,
      ({ routing, conversationKind }) =>
        whyNobody(world, {
          accountId: id,
          kind: conversationKind,
          skillId: routing.kind === 'specific-skill' ? routing.skillId : null,
        }),
      kind,
    );
  const chosen = choose();
  const offers = { chat: offerOf(choose('chat')), messaging: offerOf(choose('messaging')) };
  return { id, offer: offerOf(chosen), offers, missing: 'missing' in chosen ? chosen.missing : [] };
}

function offerOf(chosen: ReturnType<typeof chooseEngagement>): VisitorOffer | null {
  if ('missing' in chosen) return null;
  const { campaign, engagement } = chosen.choice;
  return {
    campaignId: campaign.id,
    engagementId: engagement.id,
    skillId: engagement.routing.kind === 'specific-skill' ? engagement.routing.skillId : null,
    kind: engagement.conversationKind,
    buttonText: engagement.buttonText,
    window: engagement.window,
  };
}
