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

/** What waits on the shelf for one campaign; nothing typed and no wizard when all is saved. */
export const unsavedSchema = v.object({
  typed: v.nullable(campaignValuesSchema),
  wizard: v.nullable(wizardSchema),
  wizardOpen: v.boolean(),
});
export type UnsavedCampaign = v.InferOutput<typeof unsavedSchema>;
export const nothingUnsaved: UnsavedCampaign = { typed: null, wizard: null, wizardOpen: false };

/** What was kept, or nothing when it does not fit. [CW8] */
export function parseUnsaved(text: string | null): UnsavedCampaign {
  if (text === null) return nothingUnsaved;
  try {
    const parsed = v.safeParse(unsavedSchema, JSON.parse(text));
    return parsed.success ? parsed.output : nothingUnsaved;
  } catch {
    return nothingUnsaved;
  }
}

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
