import type { CampaignDraft } from '#model/campaign';
import type { AccountId, CampaignId } from '#model/ids';
import type { Sandbox, WindowStorage } from '#sdk/index';
import type { WhyNotMine } from '../../live/rights';
import { Form, type FormSpec } from '../../live/form.svelte';
import {
  toCampaignDraft,
  campaignProblems,
  campaignValuesSchema,
  noCampaign,
  tidyCampaign,
  type CampaignValues,
} from './campaign-values';

interface CampaignOutcome {
  readonly campaignId: CampaignId;
}
export type CampaignForm = Form<CampaignValues, CampaignOutcome>;

const fields: FormSpec<CampaignValues, CampaignOutcome>['fields'] = {
  name: { label: 'campaign name', needed: { what: 'a campaign name' } },
  goal: { label: 'campaign goal' },
  engagements: {
    label: 'engagements',
    // What was added here has no id yet: all that is in it tells it from others.
    keyOf: ({ id, ...rest }) => id ?? JSON.stringify(rest),
    show: ({ name }) => `the engagement “${name}”`,
  },
};

/** Where the tab keeps what was typed into a campaign. */
export function campaignKey(workspace: string, accountId: AccountId, id: CampaignId | null): string {
  return `unsaved ${workspace} ${accountId} campaign ${id ?? 'new'}`;
}

/** Where it keeps what was begun and is no part of the campaign yet. */
export function begunKey(workspace: string, accountId: AccountId, id: CampaignId | null): string {
  return `begun ${campaignKey(workspace, accountId, id)}`;
}

/**
 * The form of one campaign.
 * @param id null for a new one
 */
export function createCampaignForm(
  sandbox: Sandbox,
  storage: WindowStorage,
  accountId: AccountId,
  id: CampaignId | null,
  stored: () => CampaignValues | null,
  whyNotMine: WhyNotMine,
): CampaignForm {
  return new Form({
    storage,
    key: campaignKey(sandbox.workspace, accountId, id),
    schema: campaignValuesSchema,
    fields,
    ...(id === null && { blank: () => noCampaign }),
    stored,
    // [CW7]
    asking: (what) => `Save needs ${what}.`,
    check: campaignProblems,
    tidy: tidyCampaign,
    refused: () => whyNotMine({ type: 'campaign.save' }),
    send: (values, asNew) =>
      sandbox.dispatch({
        type: 'campaign.save',
        draft: knownOnly(
          toCampaignDraft(asNew ? null : id, accountId, values),
          asNew ? [] : (stored()?.engagements ?? []),
        ),
      }),
  });
}

/** What was taken away elsewhere and is kept here is made anew: its id is nobody's any more. */
function knownOnly(draft: CampaignDraft, known: CampaignValues['engagements']): CampaignDraft {
  const engagements = draft.engagements.map((one) =>
    known.some(({ id }) => id === one.id) ? one : { ...one, id: null },
  );
  return { ...draft, engagements };
}
