import { gap } from '../gaps';
import type { Step } from '../lesson';
import { button } from '../ways';
import { completeCampaigns } from './lesson-campaign';

export const publishStep: Step = {
  id: 'publish',
  part: '10',
  asksFor: 'state',
  title: 'Publish the campaign',
  say: 'Visitors see nothing of a campaign before it is published.',
  how: ['Press Publish at the upper right of the campaign.'],
  values: [],
  where: { route: '/a/{account}/campaigns/{campaign}', way: [[button('Publish', { ends: true })]] },
  looksAt: ['campaigns', 'skills'],
  missing(scene, me) {
    const complete = completeCampaigns(scene, me);
    if (complete.some((campaign) => campaign.publishedAt !== null)) return [];
    const [campaign] = complete;
    return [campaign ? gap('campaign-unpublished', { campaign: campaign.name }) : gap('campaign-incomplete')];
  },
  solution(scene, me) {
    const complete = completeCampaigns(scene, me);
    const [campaign] = complete;
    if (!campaign || complete.some((one) => one.publishedAt !== null)) return [];
    return [{ kind: 'command', command: { type: 'campaign.publish', campaignId: campaign.id } }];
  },
};
