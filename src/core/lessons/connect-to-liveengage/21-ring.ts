import { gap } from '../gaps';
import type { Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { availabilityGaps } from './17-available';
import { handoffCrew } from './cast';
import { askAgainWay, askUntilHandedOver, lostGaps } from './handover';
import { talkWith } from './talks';

const hasRung = (scene: Scene, me: Me) => talkWith(scene, me, ['escalated', 'human-rang']) !== null;

export const ringStep: Step = {
  id: 'ring',
  part: '13',
  asksFor: 'event',
  title: 'See that somebody is waiting',
  say: 'The chat is offered to whoever has the skill and is Available.',
  how: [
    'Look at Agent workspace for Chat in the bar at the left: its number says how many are waiting for you.',
  ],
  values: [],
  where: { route: '/bots', effect: null, way: [[{ role: 'link', name: 'Agent workspace for Chat' }]] },
  takes: handoffCrew,
  looksAt: ['conversations', 'agents', 'users', 'skills', 'bots'],
  detour: (scene, me) => (hasRung(scene, me) ? null : askAgainWay(scene, me)),
  missing(scene, me) {
    if (hasRung(scene, me)) return [];
    const lost = lostGaps(scene, me);
    return [...(lost.length > 0 ? lost : [gap('not-rung')]), ...availabilityGaps(scene, me)];
  },
  solution: (scene, me) => (hasRung(scene, me) ? [] : askUntilHandedOver(scene, me)),
};
