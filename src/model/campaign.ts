import type { InferOutput } from 'valibot';
import type { campaignDraft, engagementDraft, storedCampaign, storedEngagement } from './campaign-schema';
import type { conversationKinds } from './choices';
import type { Frozen } from './frozen';

export { conversationKinds } from './choices';
/** Live chat or messaging. */
export type ConversationKind = (typeof conversationKinds)[number];

export const campaignGoals = [
  'Interact with consumers',
  'Generate leads',
  'Increase sales',
  'Improve service',
] as const;

export type Campaign = Frozen<InferOutput<typeof storedCampaign>>;
export type CampaignDraft = InferOutput<typeof campaignDraft>;
export type Engagement = Frozen<InferOutput<typeof storedEngagement>>;
export type EngagementDraft = InferOutput<typeof engagementDraft>;
/** Where a visitor's conversation goes. */
export type EngagementRouting = Engagement['routing'];
