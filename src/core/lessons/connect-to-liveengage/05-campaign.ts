import type { Campaign } from '#model/campaign';
import { fewestGaps, type Judged } from '../fewest-gaps';
import { gap } from '../gaps';
import type { Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { actionAdd, button, save } from '../ways';
import { campaignGoal, campaignName, draftOfCampaign, goalGaps, lessonCampaigns } from './lesson-campaign';

function judge(scene: Scene, me: Me): Judged<Campaign> | null {
  return fewestGaps(lessonCampaigns(scene, me), goalGaps);
}

export const campaignStep: Step = {
  id: 'campaign',
  part: '10',
  asksFor: 'state',
  title: 'Create the campaign Bot test',
  say: 'A campaign says why you talk to visitors, and holds the engagements they see.',
  how: [
    'Open Campaigns and Engagements and choose Action → Add.',
    'Enter the name, open Campaign goal, choose the goal and press Done.',
    'Press Save.',
  ],
  values: [
    { label: 'Campaign name', value: campaignName, enter: 'type' },
    { label: 'Campaign goal', value: campaignGoal, enter: 'choose' },
  ],
  where: {
    route: '/a/{account}/campaigns{campaignPage}',
    also: ['/a/{account}/campaigns/new'],
    way: [
      ...actionAdd,
      [
        { role: 'textbox', name: 'Campaign name', value: campaignName },
        button('Campaign goal', { value: campaignGoal }),
        save,
      ],
      [{ role: 'radio', name: campaignGoal }, button('Done')],
    ],
  },
  looksAt: ['campaigns', 'skills'],
  missing: (scene, me) => judge(scene, me)?.gaps ?? [gap('campaign-missing', { campaign: campaignName })],
  solution(scene, me) {
    const judged = judge(scene, me);
    if (judged?.gaps.length === 0) return [];
    const draft = judged
      ? { ...draftOfCampaign(judged.thing), goal: campaignGoal }
      : { id: null, accountId: me.accountId, name: campaignName, goal: campaignGoal, engagements: [] };
    return [{ kind: 'command', command: { type: 'campaign.save', draft } }];
  },
};
