import * as v from 'valibot';
import type { Campaign } from '#model/campaign';
import type { CampaignDraft } from '#model/command';
import type { AccountId } from '#model/ids';
import {
  engagementDraft,
  engagementValues,
  engagementValuesSchema,
  longestName,
  textProblem,
  wizardSteps,
} from './engagement-values';

const campaignValuesSchema = v.object({
  name: v.string(),
  goal: v.string(),
  engagements: v.array(engagementValuesSchema),
});
/** What the page of a campaign holds; its engagements are complete. */
export type CampaignValues = v.InferOutput<typeof campaignValuesSchema>;

const wizardSchema = v.object({
  /** Place among the engagements; null for one more. */
  index: v.nullable(v.number()),
  step: v.picklist(wizardSteps.map(({ id }) => id)),
  values: engagementValuesSchema,
});
/** The engagement in the wizard and how far it has come. */
export type Wizard = v.InferOutput<typeof wizardSchema>;

/** What waits in the tab for one campaign; nothing typed and no wizard when all is saved. [CW8] */
export const unsavedSchema = v.object({
  typed: v.nullable(campaignValuesSchema),
  /** Picked in the open list of goals and not taken yet, or empty; null while the list is shut. */
  pickedGoal: v.optional(v.nullable(v.string()), null),
  wizard: v.nullable(wizardSchema),
  wizardOpen: v.boolean(),
});
export type UnsavedCampaign = v.InferOutput<typeof unsavedSchema>;
export const nothingUnsaved: UnsavedCampaign = {
  typed: null,
  pickedGoal: null,
  wizard: null,
  wizardOpen: false,
};

export function campaignValues(campaign: Campaign | undefined): CampaignValues {
  if (!campaign) return { name: '', goal: '', engagements: [] };
  return {
    name: campaign.name,
    goal: campaign.goal,
    engagements: campaign.engagements.map(engagementValues),
  };
}

export function campaignDraft(
  id: CampaignDraft['id'],
  accountId: AccountId,
  values: CampaignValues,
): CampaignDraft {
  return {
    id,
    accountId,
    name: values.name.trim(),
    goal: values.goal,
    engagements: values.engagements.flatMap((engagement) => engagementDraft(engagement) ?? []),
  };
}

export function nameProblem(name: string): string | undefined {
  return textProblem('The campaign’s name', name, longestName);
}
