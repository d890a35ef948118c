import type { Campaign } from '#model/campaign';
import { gap } from '../gaps';
import type { Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { engagementGaps, goalGaps, lessonCampaigns } from './lesson-campaign';

function completeOnes(scene: Scene, me: Me): Campaign[] {
  return lessonCampaigns(scene, me).filter(
    (campaign) => goalGaps(campaign).length === 0 && engagementGaps(scene, me, campaign).length === 0,
  );
}

export const publishStep: Step = {
  id: 'publish',
  part: '10',
  title: 'Publish the campaign',
  say: 'Visitors see nothing of a campaign before it is published.',
  how: ['Press Publish at the upper right of the campaign.'],
  values: [],
  where: { route: '/a/{account}/campaigns/{campaign}', control: { role: 'button', name: 'Publish' } },
  looksAt: ['campaigns', 'skills'],
  missing(scene, me) {
    const complete = completeOnes(scene, me);
    if (complete.some((campaign) => campaign.publishedAt !== null)) return [];
    const [campaign] = complete;
    return [
      campaign ? gap('campaign-unpublished', { campaign: campaign.name }) : gap('campaign-incomplete'),
    ];
  },
  solution(scene, me) {
    const complete = completeOnes(scene, me);
    const [campaign] = complete;
    if (!campaign || complete.some((one) => one.publishedAt !== null)) return [];
    return [{ kind: 'command', command: { type: 'campaign.publish', campaignId: campaign.id } }];
  },
};
