import { gap } from '../gaps';
import type { Step } from '../lesson';
import { button } from '../ways';
import { handoffAgents, handoffCrew } from './cast';
import { talkWith } from './talks';

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
  missing: (scene, me) => (talkWith(scene, me, ['escalated', 'human-joined']) ? [] : [gap('not-accepted')]),
  solution(scene, me) {
    const [agent] = handoffAgents(scene, me);
    if (!agent || talkWith(scene, me, ['escalated', 'human-joined'])) return [];
    return [
      { kind: 'agent', do: 'go-online', userId: agent.id },
      { kind: 'agent', do: 'accept', userId: agent.id },
    ];
  },
};
