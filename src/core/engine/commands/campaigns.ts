import { failed, ok, type Result } from '#base/result';
import { sameName, tidyName } from '#model/comparable-text';
import { campaignDraft, type CampaignDraft } from '#model/drafts';
import { fail, type Failure } from '#model/failure';
import { asId, type CampaignId, type EngagementId } from '#model/ids';
import { limits } from '#model/limits';
import type { Campaign } from '#model/campaign';
import { id } from '#model/schema-parts';
import type { World } from '#model/world';
import { somebody } from '../../access/may';
import { missingForPublish } from '../../campaigns/check-publishable';
import { checkFilled, checkName, firstFailure } from './check-text';
import { command, done } from './command';

export const saveCampaign = command(
  'campaign.save',
  { draft: campaignDraft },
  {
    need: somebody,
    accounts: (world, { draft }) => [
      draft.accountId,
      draft.id === null ? undefined : world.campaigns[draft.id]?.accountId,
    ],
    handle({ world, now, ids }, { draft }) {
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
      if (
        new Set(kept).size < kept.length ||
        kept.some((known) => !old?.engagements.some((one) => one.id === known))
      )
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
    },
  },
);

/** Nobody can tell two campaigns of one name apart, nor two engagements of one campaign. */
function checkFree(
  world: World,
  { id: campaignId, accountId, name, engagements }: CampaignDraft,
): Result<unknown, Failure> {
  const isTaken = Object.values(world.campaigns).some(
    (other) => other.accountId === accountId && other.id !== campaignId && sameName(other.name, name),
  );
  if (isTaken) return fail('name-taken', { what: 'a campaign', name: tidyName(name) }, 'name');
  const twin = engagements.find((one, index) =>
    engagements.slice(0, index).some((other) => sameName(other.name, one.name)),
  );
  if (!twin) return ok(null);
  return fail('name-taken', { what: 'an engagement', name: tidyName(twin.name) }, 'engagements');
}

export const publishCampaign = command(
  'campaign.publish',
  { campaignId: id<CampaignId>() },
  {
    need: somebody,
    accounts: accountOfCampaign,
    handle({ world, now }, { campaignId }) {
      const campaign = world.campaigns[campaignId];
      if (!campaign) return fail('not-found', { what: 'This campaign' });
      const missing = missingForPublish(world, campaign);
      if (missing.length > 0) return fail('campaign-incomplete', { missing: missing.join(', ') });
      return done([{ type: 'campaign.published', at: now, campaignId }]);
    },
  },
);

export const deleteCampaign = command(
  'campaign.delete',
  { campaignId: id<CampaignId>() },
  {
    need: somebody,
    accounts: accountOfCampaign,
    handle: ({ world, now }, { campaignId }) =>
      world.campaigns[campaignId]
        ? done([{ type: 'campaign.deleted', at: now, campaignId }])
        : fail('not-found', { what: 'This campaign' }),
  },
);

function accountOfCampaign(world: World, { campaignId }: { readonly campaignId: CampaignId }) {
  return [world.campaigns[campaignId]?.accountId];
}
