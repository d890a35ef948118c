import type { Campaign, EngagementDraft } from '#model/campaign';
import { fewestGaps, type Judged } from '../fewest-gaps';
import { gap } from '../gaps';
import type { Move, Step, Value } from '../lesson';
import type { Me, Scene } from '../scene';
import { button, fields, save } from '../ways';
import { botSkill, botSkillName } from './cast';
import {
  campaignName,
  draftOfCampaign,
  engagementGaps,
  judgeEngagements,
  lessonCampaigns,
} from './lesson-campaign';

function judge(scene: Scene, me: Me): Judged<Campaign> | null {
  return fewestGaps(lessonCampaigns(scene, me), (campaign) => engagementGaps(scene, me, campaign));
}

function solve(scene: Scene, me: Me): Move[] {
  const skill = botSkill(scene, me);
  const judged = judge(scene, me);
  if (!skill || !judged || judged.gaps.length === 0) return [];
  const { thing: campaign } = judged;
  const old = judgeEngagements(scene, me, campaign)?.thing;
  const engagement: EngagementDraft = {
    id: null,
    source: 'web',
    name: 'Bot chat',
    template: 'Corner button',
    buttonText: 'Live Chat',
    window: 'Classic',
    ...old,
    conversationKind: 'chat',
    routing: { kind: 'specific-skill', skillId: skill.id },
  };
  const others = campaign.engagements.filter((one) => one !== old);
  const draft = { ...draftOfCampaign(campaign), engagements: [...others, engagement] };
  return [{ kind: 'command', command: { type: 'campaign.save', draft } }];
}

const values: readonly Value[] = [
  { label: 'Engagement source', value: 'Web', enter: 'choose' },
  { label: 'Conversation type', value: 'Live chat', enter: 'choose' },
  { label: 'Routing', value: 'Specific skill', enter: 'choose' },
  { label: 'Skill', value: botSkillName, enter: 'choose' },
];

export const engagementStep: Step = {
  id: 'engagement',
  part: '10',
  asksFor: 'state',
  title: 'Add an engagement that leads to Bot',
  say: 'The engagement is what visitors see, here a button on a web page. Its routing decides whose queue they end up in.',
  how: [
    'In the campaign choose + Add engagement. Source: Web.',
    'Select any chat template in the gallery, then Next.',
    'In Engagement Settings choose type, routing and skill, then Next.',
    'Next in the Engagement Studio, Done in the Engagement Window Library.',
    'Back in the campaign press Save.',
  ],
  values,
  where: {
    route: '/a/{account}/campaigns/{campaign}',
    also: ['/a/{account}/campaigns/new'],
    way: [
      [button('+ Add engagement', { until: button('Edit engagement') }), save],
      [button('Continue')],
      [button('Web')],
      [{ role: 'radio', name: '' }, button('Next')],
      [...fields(values.slice(1)), button('Next')],
      [{ role: 'textbox', name: 'Button text' }, button('Next')],
      [button('Done')],
    ],
  },
  looksAt: ['campaigns', 'skills'],
  missing: (scene, me) => judge(scene, me)?.gaps ?? [gap('campaign-missing', { campaign: campaignName })],
  solution: solve,
};
