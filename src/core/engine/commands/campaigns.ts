import { failed, ok, type Result } from '#base/result';
import { tidyName } from '#model/comparable-text';
import { campaignDraft } from '#model/campaign-schema';
import { fail, type Failure } from '#model/failure';
import { asId, type CampaignId, type EngagementId, type SkillId } from '#model/ids';
import { listOf } from '#model/list-of';
import type { Campaign } from '#model/campaign';
import { id } from '#model/schema-parts';
import type { World } from '#model/world';
import {
  checkCampaign,
  checkCampaignName,
  checkEngagement,
  publishGaps,
  tidyEngagement,
  twinOf,
} from '../../administration/campaigns';
import { command, done } from './command';

export const saveCampaign = command(
  'campaign.save',
  { draft: campaignDraft },
  {
    accounts: (world, { draft }) => [
      draft.accountId,
      draft.id === null ? undefined : world.campaigns[draft.id]?.accountId,
    ],
    handle({ world, now, ids }, { draft }) {
      if (!world.accounts[draft.accountId]) return fail('not-found', { what: 'This account' });
      const old = draft.id === null ? undefined : world.campaigns[draft.id];
      if (draft.id !== null && !old) return fail('not-found', { what: 'This campaign' });
      const [problem] = [
        ...checkCampaign(draft),
        ...draft.engagements.flatMap(checkEngagement).map((one) => ({ ...one, field: 'engagements' })),
        ...checkCampaignName(draft, listOf(world, 'campaigns')),
      ];
      if (problem) return failed(problem);
      const twin = draft.engagements.find(({ name }, at) => twinOf(name, draft.engagements.slice(0, at)));
      if (twin)
        return fail('name-taken', { what: 'an engagement', name: tidyName(twin.name) }, 'engagements');
      const kept = draft.engagements.flatMap((one) => one.id ?? []);
      if (
        new Set(kept).size < kept.length ||
        kept.some((known) => !old?.engagements.some((one) => one.id === known))
      )
        return fail('not-found', { what: 'An engagement of this campaign' }, 'engagements');
      const own = checkSkills(world, draft);
      if (!own.ok) return own;
      const campaignId = draft.id ?? asId<CampaignId>(ids.digits(7));
      const campaign: Campaign = {
        id: campaignId,
        accountId: old?.accountId ?? draft.accountId,
        name: tidyName(draft.name),
        goal: draft.goal,
        engagements: draft.engagements.map((one) => ({
          ...tidyEngagement(one),
          id: one.id ?? asId<EngagementId>(ids.digits(9)),
        })),
        publishedAt: old?.publishedAt ?? null,
      };
      // What is live stays publishable: a change cannot take away what publishing asked for.
      const missing = campaign.publishedAt === null ? [] : publishGaps(campaign, hasSkill(world));
      if (missing.length > 0) return fail('campaign-incomplete', { missing: missing.join(', ') });
      return done([{ type: 'campaign.saved', at: now, campaign }], { campaignId });
    },
  },
);

export const publishCampaign = command(
  'campaign.publish',
  { campaignId: id<CampaignId>() },
  {
    accounts: accountOfCampaign,
    handle({ world, now }, { campaignId }) {
      const campaign = world.campaigns[campaignId];
      if (!campaign) return fail('not-found', { what: 'This campaign' });
      const missing = publishGaps(campaign, hasSkill(world));
      if (missing.length > 0) return fail('campaign-incomplete', { missing: missing.join(', ') });
      return done([{ type: 'campaign.published', at: now, campaignId }]);
    },
  },
);

export const deleteCampaign = command(
  'campaign.delete',
  { campaignId: id<CampaignId>() },
  {
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

function hasSkill({ skills }: World) {
  return (skillId: SkillId) => skills[skillId] !== undefined;
}

/** Engagements may name a skill that has gone, but none of another account. */
export function checkSkills(
  world: World,
  { accountId, engagements }: Pick<Campaign, 'accountId'> & { engagements: readonly Routed[] },
): Result<null, Failure> {
  const strange = engagements.find(
    ({ routing }) =>
      routing.kind === 'specific-skill' &&
      (world.skills[routing.skillId]?.accountId ?? accountId) !== accountId,
  );
  return strange
    ? fail('not-found', { what: `The skill of the engagement “${strange.name}”` }, 'engagements')
    : ok(null);
}
type Routed = Pick<Campaign['engagements'][number], 'name' | 'routing'>;
