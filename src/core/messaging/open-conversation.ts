import { ok, type Result } from '#base/result';
import type { Engagement } from '#model/campaign';
import type { Consumer } from '#model/consumer';
import type { Conversation } from '#model/conversation';
import { kindWithoutEngagement } from '#model/conversation-kind';
import { fail, type Failure } from '#model/failure';
import type { Fact } from '#model/fact';
import type { CampaignId, ConsumerId, ConversationId, EngagementId, SkillId } from '#model/ids';
import type { World } from '#model/world';
import { openConversationOf } from './conversation-of';

export interface Wish {
  readonly consumerId: ConsumerId;
  readonly skillId: SkillId | null;
  readonly campaign: { readonly campaignId: CampaignId; readonly engagementId: EngagementId } | null;
}

/** A new conversation in the queue of its skill. [MS1] [MS2] */
export function openConversation(
  world: World,
  wish: Wish,
  id: ConversationId,
  now: number,
): Result<Fact[], Failure> {
  const consumer = world.consumers[wish.consumerId];
  if (!consumer) return fail('unauthorized');
  if (openConversationOf(world, wish.consumerId)) return fail('conversation-open');
  const engagement = wish.campaign ? publishedEngagement(world, consumer, wish.campaign) : undefined;
  if (wish.campaign && !engagement) return fail('engagement-unknown');
  const routed = engagement?.routing.kind === 'specific-skill' ? engagement.routing.skillId : null;
  const skillId = wish.skillId ?? routed;
  if (skillId !== null && world.skills[skillId]?.accountId !== consumer.accountId)
    return fail('skill-unknown', { value: skillId });
  const conversation: Conversation = {
    id,
    accountId: consumer.accountId,
    kind: engagement?.conversationKind ?? kindWithoutEngagement,
    consumerId: consumer.id,
    openedAt: now,
    skillId,
    campaignId: wish.campaign?.campaignId ?? null,
    engagementId: wish.campaign?.engagementId ?? null,
    phase: { name: 'waiting', since: now },
    onlookers: [],
    refusedBy: [],
    handover: null,
    nextSequence: 0,
    awaitsSince: now,
    updatedAt: now,
    milestones: [],
  };
  return ok([{ type: 'conversation.opened', at: now, conversation }]);
}

/** What is shown to visitors of this account: nobody can open anything by an engagement that is not. [MS2] */
function publishedEngagement(
  world: World,
  { accountId }: Consumer,
  { campaignId, engagementId }: NonNullable<Wish['campaign']>,
): Engagement | undefined {
  const campaign = world.campaigns[campaignId];
  if (campaign?.accountId !== accountId || campaign.publishedAt === null) return undefined;
  return campaign.engagements.find(({ id }) => id === engagementId);
}
