import type { AccountId, CampaignId, EngagementId, SkillId } from './ids';

export const conversationKinds = ['chat', 'messaging'] as const;
/** Live chat or messaging. */
export type ConversationKind = (typeof conversationKinds)[number];

export const campaignGoals = [
  'Interact with consumers',
  'Generate leads',
  'Increase sales',
  'Improve service',
] as const;

/** Where a visitor's conversation goes. */
export type EngagementRouting =
  { readonly kind: 'all-skills' } | { readonly kind: 'specific-skill'; readonly skillId: SkillId };

export interface Engagement {
  readonly id: EngagementId;
  readonly source: 'web';
  readonly name: string;
  /** Name of the picture in the gallery. */
  readonly template: string;
  readonly conversationKind: ConversationKind;
  readonly routing: EngagementRouting;
  /** Text on the button when somebody can answer. */
  readonly buttonText: string;
  /** Name of the window in the library. */
  readonly window: string;
}

export interface Campaign {
  readonly id: CampaignId;
  readonly accountId: AccountId;
  readonly name: string;
  /** One of `campaignGoals`, or empty while nobody has chosen. */
  readonly goal: string;
  readonly engagements: readonly Engagement[];
  /** null until the first Publish; nothing of an unpublished campaign is ever shown. */
  readonly publishedAt: number | null;
}
