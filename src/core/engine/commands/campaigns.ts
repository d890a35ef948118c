import { failed, ok, type Result } from '#base/result';
import type { CampaignDraft } from '#model/command';
import { sameName, tidyName } from '#model/comparable-text';
import { fail, type Failure } from '#model/failure';
import { asId, type CampaignId, type EngagementId } from '#model/ids';
import { limits } from '#model/limits';
import type { Campaign } from '#model/campaign';
import type { World } from '#model/world';
import { missingForPublish } from '../../campaigns/check-publishable';
import { checkFilled, checkName, done, firstFailure, type HandleCommand } from './context';

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
      checkFilled('The button text', one.buttonText, limits.buttonText, 'engagements'),
    ),
    checkFree(world, draft),
  );
  if (failure) return failed(failure);
  const kept = draft.engagements.flatMap((one) => one.id ?? []);
  if (new Set(kept).size < kept.length || kept.some((id) => !old?.engagements.some((one) => one.id === id)))
    return fail('not-found', { what: 'An engagement of this campaign' }, 'engagements');
  const strange = draft.engagements.find(
    ({ routing }) =>
      routing.kind === 'specific-skill' &&
      (world.skills[routing.skillId]?.accountId ?? draft.accountId) !== draft.accountId,
  );
  if (strange)
    return fail('not-found', { what: `The skill of the engagement “${strange.name}”` }, 'engagements');
  const campaignId = draft.id ?? asId<CampaignId>(ids.digits(7));
  const campaign: Campaign = {
    id: campaignId,
    accountId: old?.accountId ?? draft.accountId,
    name: tidyName(draft.name),
    goal: draft.goal,
    engagements: draft.engagements.map((one) => ({
      ...one,
      name: tidyName(one.name),
      buttonText: tidyName(one.buttonText),
      id: one.id ?? asId<EngagementId>(ids.digits(9)),
    })),
    publishedAt: old?.publishedAt ?? null,
  };
  // What is live stays publishable: a change cannot take away what publishing asked for.
  const missing = campaign.publishedAt === null ? [] : missingForPublish(world, campaign);
  if (missing.length > 0) return fail('campaign-incomplete', { missing: missing.join(', ') });
  return done([{ type: 'campaign.saved', at: now, campaign }], { campaignId });
};

/** Nobody can tell two campaigns of one name apart, nor two engagements of one campaign. */
function checkFree(
  world: World,
  { id, accountId, name, engagements }: CampaignDraft,
): Result<unknown, Failure> {
  const isTaken = Object.values(world.campaigns).some(
    (other) => other.accountId === accountId && other.id !== id && sameName(other.name, name),
  );
  if (isTaken) return fail('name-taken', { what: 'a campaign', name: tidyName(name) }, 'name');
  const twin = engagements.find((one, index) =>
    engagements.slice(0, index).some((other) => sameName(other.name, one.name)),
  );
  if (!twin) return ok(null);
  return fail('name-taken', { what: 'an engagement', name: tidyName(twin.name) }, 'engagements');
}

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
