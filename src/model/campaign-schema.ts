import * as v from 'valibot';
import { conversationKinds } from './choices';
import type { AccountId, CampaignId, EngagementId, SkillId } from './ids';
import { counts, limits } from './limits';
import {
  id,
  judgedByHandlers,
  judgedHere,
  list,
  moment,
  ownId,
  shortText,
  type Reading,
} from './schema-parts';

const typedEngagement = (reading: Reading) => ({
  source: v.literal('web'),
  name: reading.name(limits.engagementName),
  /** Name of the picture in the gallery. */
  template: shortText(limits.engagementLook),
  conversationKind: v.picklist(conversationKinds),
  routing: v.variant('kind', [
    v.object({ kind: v.literal('all-skills') }),
    v.object({ kind: v.literal('specific-skill'), skillId: id<SkillId>() }),
  ]),
  /** Text on the button when somebody can answer. */
  buttonText: reading.text(limits.buttonText),
  /** Name of the window in the library. */
  window: shortText(limits.engagementLook),
});

const typed = <const E extends v.GenericSchema>({ name }: Reading, engagement: E) => ({
  accountId: id<AccountId>(),
  name: name(limits.campaignName),
  /** One of `campaignGoals`, or empty while nobody has chosen. */
  goal: shortText(limits.campaignGoal),
  engagements: list(engagement, counts.engagements),
});

export const engagementDraft = v.object({
  id: v.nullable(id<EngagementId>()),
  ...typedEngagement(judgedByHandlers),
});
export const campaignDraft = v.object({
  id: v.nullable(id<CampaignId>()),
  ...typed(judgedByHandlers, engagementDraft),
});
export const storedEngagement = v.object({ id: ownId<EngagementId>(), ...typedEngagement(judgedHere) });
export const storedCampaign = v.object({
  id: ownId<CampaignId>(),
  ...typed(judgedHere, storedEngagement),
  /** null until the first Publish; nothing of an unpublished campaign is ever shown. */
  publishedAt: v.nullable(moment),
});
