import { failed } from '#base/result';
import { fail } from '#model/failure';
import { asId, type CampaignId, type EngagementId } from '#model/ids';
import { limits } from '#model/limits';
import type { Campaign } from '#model/campaign';
import { missingForPublish } from '../../campaigns/check-publishable';
import { checkLength, checkName, done, firstFailure, type HandleCommand } from './context';

export const saveCampaign: HandleCommand<'campaign.save'> = ({ world, now, ids }, { draft }) => {
  if (!world.accounts[draft.accountId]) return fail('not-found', { what: 'This account' });
  const old = draft.id === null ? undefined : world.campaigns[draft.id];
  if (draft.id !== null && !old) return fail('not-found', { what: 'This campaign' });
  const failure = firstFailure(
    checkName('The campaign', draft.name, limits.campaignName, 'name'),
    ...draft.engagements.map((one) =>
      checkName('The engagement', one.name, limits.engagementName, 'engagements'),
    ),
    ...draft.engagements.map((one) =>
      checkLength('The button text', one.buttonText, limits.buttonText, 'engagements'),
    ),
  );
  if (failure) return failed(failure);
  const campaignId = draft.id ?? asId<CampaignId>(ids.digits(7));
  const campaign: Campaign = {
    id: campaignId,
    accountId: old?.accountId ?? draft.accountId,
    name: draft.name.trim(),
    goal: draft.goal,
    engagements: draft.engagements.map((one) => ({
      ...one,
      id: one.id ?? asId<EngagementId>(ids.digits(9)),
    })),
    publishedAt: old?.publishedAt ?? null,
  };
  // What is live stays publishable: a change cannot take away what publishing asked for.
  const missing = campaign.publishedAt === null ? [] : missingForPublish(world, campaign);
  if (missing.length > 0) return fail('campaign-incomplete', { missing: missing.join(', ') });
  return done([{ type: 'campaign.saved', at: now, campaign }], { campaignId });
};

export const publishCampaign: HandleCommand<'campaign.publish'> = ({ world, now }, { campaignId }) => {
  const campaign = world.campaigns[campaignId];
  if (!campaign) return fail('not-found', { what: 'This campaign' });
  const missing = missingForPublish(world, campaign);
  if (missing.length > 0) return fail('campaign-incomplete', { missing: missing.join(', ') });
  return done([{ type: 'campaign.published', at: now, campaignId }]);
};

export const deleteCampaign: HandleCommand<'campaign.delete'> = ({ world, now }, { campaignId }) =>
  world.campaigns[campaignId]
    ? done([{ type: 'campaign.deleted', at: now, campaignId }])
    : fail('not-found', { what: 'This campaign' });
