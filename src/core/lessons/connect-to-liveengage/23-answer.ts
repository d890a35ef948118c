import { gap } from '../gaps';
import type { Move, Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { button } from '../ways';
import { handoffAgents, handoffCrew } from './cast';
import { askAgainWay, askUntilHandedOver, handoverGoingOn, lostGaps } from './handover';
import { talkWith } from './talks';

const reply = 'Hello, how can I help you?';

const hasAnswered = (scene: Scene, me: Me) =>
  talkWith(scene, me, ['escalated', 'human-joined', 'human-spoke']) !== null;

/** The person who has the chat, else the one who would get it. */
function agentOf(scene: Scene, me: Me) {
  const phase = handoverGoingOn(scene, me)?.phase;
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
    const crew = handoffCrew(scene, me);
    const id = agentOf(scene, me);
    const talker = crew.people.filter((one) => one.id === id);
    return talker.length > 0 ? { ...crew, people: talker } : crew;
  },
  looksAt: ['conversations', 'user-lines', 'agents', 'users', 'skills', 'bots'],
  detour: (scene, me) => (hasAnswered(scene, me) ? null : askAgainWay(scene, me)),
  missing: (scene, me) => (hasAnswered(scene, me) ? [] : [gap('human-silent'), ...lostGaps(scene, me)]),
  solution(scene, me) {
    const userId = agentOf(scene, me);
    if (!userId || hasAnswered(scene, me)) return [];
    const say: Move = { kind: 'agent', do: 'say', userId, text: reply };
    const phase = handoverGoingOn(scene, me)?.phase.name;
    if (phase === 'assigned') return [say];
    const before = askUntilHandedOver(scene, me);
    if (phase === undefined && before.length === 0) return [];
    return [...before, { kind: 'agent', do: 'accept', userId }, say];
  },
};
