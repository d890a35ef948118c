import { sameName } from '#model/comparable-text';
import type { Campaign, Engagement, CampaignDraft } from '#model/campaign';
import { fewestGaps, type Judged } from '../fewest-gaps';
import { gap } from '../gaps';
import type { Me, Scene } from '../scene';
import { botSkill, botSkillName, mine } from './cast';

export const campaignName = 'Bot test';
export const campaignGoal = 'Interact with consumers';

/** The campaign by its name, and each that leads to the bot's skill. [LE4] */
export function lessonCampaigns(scene: Scene, me: Me): Campaign[] {
  const skill = botSkill(scene, me);
  return mine(scene.campaigns, me).filter(
    (campaign) =>
      sameName(campaign.name, campaignName) ||
      campaign.engagements.some(
        ({ routing }) => routing.kind === 'specific-skill' && routing.skillId === skill?.id,
      ),
  );
}

export function goalGaps(campaign: Campaign): string[] {
  return campaign.goal === campaignGoal
    ? []
    : [gap('campaign-goal', { campaign: campaign.name, goal: campaignGoal })];
}

/** The engagement of this campaign that is nearest to what the tutorial wants. */
export function judgeEngagements(scene: Scene, me: Me, campaign: Campaign): Judged<Engagement> | null {
  const skill = botSkill(scene, me);
  return fewestGaps(campaign.engagements, ({ name, conversationKind, routing }) => {
    const right = routing.kind === 'specific-skill' && routing.skillId === skill?.id;
    const words = { engagement: name, skill: botSkillName };
    return [
      ...(conversationKind === 'chat' ? [] : [gap('engagement-kind', words)]),
      ...(right ? [] : [gap('engagement-routing', words)]),
    ];
  });
}

export function engagementGaps(scene: Scene, me: Me, campaign: Campaign): readonly string[] {
  const judged = judgeEngagements(scene, me, campaign);
  return judged?.gaps ?? [gap('engagement-missing', { campaign: campaign.name })];
}

/** Campaigns that are as the tutorial wants them, published or not. */
export function completeCampaigns(scene: Scene, me: Me): Campaign[] {
  return lessonCampaigns(scene, me).filter(
    (campaign) => goalGaps(campaign).length === 0 && engagementGaps(scene, me, campaign).length === 0,
  );
}

/** A stored campaign as the form would send it back. */
export function draftOfCampaign({ id, accountId, name, goal, engagements }: Campaign): CampaignDraft {
  return { id, accountId, name, goal, engagements: [...engagements] };
}
