import * as v from 'valibot';
import type { Campaign, CampaignDraft } from '#model/campaign';
import { tidyName } from '#model/comparable-text';
import type { AccountId } from '#model/ids';
import { checkCampaign } from '#sdk/checks';
import type { Problems } from '../../live/form-errors.svelte';
import { problemsAt } from '../../live/text-problems';
import {
  toEngagementDraft,
  engagementValues,
  engagementValuesSchema,
  wizardSteps,
} from './engagement-values';

export const campaignValuesSchema = v.object({
  name: v.string(),
  goal: v.string(),
  engagements: v.array(engagementValuesSchema),
});
/** What the page of a campaign holds; its engagements are complete. */
export type CampaignValues = v.InferOutput<typeof campaignValuesSchema>;
export const noCampaign: CampaignValues = { name: '', goal: '', engagements: [] };

const wizardSchema = v.object({
  /** Place among the engagements; null for one more. */
  index: v.nullable(v.number()),
  step: v.picklist(wizardSteps.map(({ id }) => id)),
  values: engagementValuesSchema,
  /** What the engagement was when the wizard was opened on it. */
  from: v.optional(v.nullable(engagementValuesSchema), null),
});
/** The engagement in the wizard and how far it has come. */
export type Wizard = v.InferOutput<typeof wizardSchema>;

/** What is begun in a campaign and not part of it yet. [CW8] */
export const begunSchema = v.object({
  /** Picked in the open list of goals and not taken yet, or empty; null while the list is shut. */
  pickedGoal: v.optional(v.nullable(v.string()), null),
  wizard: v.nullable(wizardSchema),
  wizardOpen: v.boolean(),
});
export type Begun = v.InferOutput<typeof begunSchema>;
export const nothingBegun: Begun = { pickedGoal: null, wizard: null, wizardOpen: false };

export function campaignValues({ name, goal, engagements }: Campaign): CampaignValues {
  return { name, goal, engagements: engagements.map(engagementValues) };
}

export function tidyCampaign(values: CampaignValues): CampaignValues {
  return { ...values, name: tidyName(values.name) };
}

export function toCampaignDraft(
  id: CampaignDraft['id'],
  accountId: AccountId,
  { name, goal, engagements }: CampaignValues,
): CampaignDraft {
  const drafts = engagements.flatMap((engagement) => toEngagementDraft(engagement) ?? []);
  return { id, accountId, name, goal, engagements: drafts };
}

export function campaignProblems(values: CampaignValues): Problems<keyof CampaignValues> {
  return problemsAt(checkCampaign(values));
}
