import { gap } from '../gaps';
import type { Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { button } from '../ways';
import { handoffAgents, handoffCrew } from './cast';
import { talkWith } from './talks';

const reply = 'Hello, how can I help you?';

/** The person who has the chat, else the one who would get it. */
function agentOf(scene: Scene, me: Me) {
  const phase = talkWith(scene, me, ['escalated', 'human-joined'])?.phase;
  return phase?.name === 'assigned' ? phase.userId : handoffAgents(scene, me)[0]?.id;
}

export const answerStep: Step = {
  id: 'answer',
  part: '13',
  asksFor: 'event',
  title: 'Answer the visitor',
  say: 'From here on the two of you talk. The bot has handed over, and you have seen the whole way.',
  how: ['Write a line in the agent workspace and press Enter. It appears in the visitor’s window.'],
  values: [{ label: 'Message', value: reply, enter: 'type' }],
  where: { route: '/agent', way: [[button('Visitor')], [{ role: 'textbox', name: 'Message' }]] },
  takes(scene, me) {
    const { skill, people } = handoffCrew(scene, me);
    const id = agentOf(scene, me);
    const talker = people.filter((one) => one.id === id);
    return { skill, people: talker.length > 0 ? talker : people };
  },
  looksAt: ['conversations', 'user-lines'],
  missing: (scene, me) =>
    talkWith(scene, me, ['escalated', 'human-joined', 'human-spoke']) ? [] : [gap('human-silent')],
  solution(scene, me) {
    const userId = agentOf(scene, me);
    if (!userId || talkWith(scene, me, ['escalated', 'human-joined', 'human-spoke'])) return [];
    return [{ kind: 'agent', do: 'say', userId, text: reply }];
  },
};
