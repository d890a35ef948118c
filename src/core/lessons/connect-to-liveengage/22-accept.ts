import { gap } from '../gaps';
import type { Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { button } from '../ways';
import { handoffAgents, handoffCrew } from './cast';
import { askAgainWay, askUntilHandedOver, handoverGoingOn, lostGaps } from './handover';
import { talkWith } from './talks';

const isAccepted = (scene: Scene, me: Me) => talkWith(scene, me, ['escalated', 'human-joined']) !== null;

export const acceptStep: Step = {
  id: 'accept',
  part: '13',
  asksFor: 'event',
  title: 'Accept the chat',
  say: 'With Accept the chat is yours, with everything that was said before.',
  how: [
    'Open Agent workspace for Chat and select the connection in the table.',
    'Press Accept in the lower-left corner.',
  ],
  values: [],
  where: { route: '/agent', way: [[button('Visitor')], [button('Accept', { ends: true })]] },
  takes: handoffCrew,
  looksAt: ['conversations', 'agents', 'users', 'skills', 'bots'],
  detour: (scene, me) => (isAccepted(scene, me) ? null : askAgainWay(scene, me)),
  missing: (scene, me) => (isAccepted(scene, me) ? [] : [gap('not-accepted'), ...lostGaps(scene, me)]),
  solution(scene, me) {
    const [agent] = handoffAgents(scene, me);
    if (!agent || isAccepted(scene, me)) return [];
    const waits = handoverGoingOn(scene, me) !== null;
    const before = askUntilHandedOver(scene, me);
    if (!waits && before.length === 0) return [];
    return [...before, { kind: 'agent', do: 'accept', userId: agent.id }];
  },
};
