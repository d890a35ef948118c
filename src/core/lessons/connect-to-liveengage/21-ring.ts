import { gap } from '../gaps';
import type { Move, Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { askForAgent } from './11-sample';
import { availabilityGaps } from './17-available';
import { handoffAgents, handoffCrew, isAvailable } from './cast';
import { talkWith, visitorSays } from './talks';

function solve(scene: Scene, me: Me): Move[] {
  const [agent] = handoffAgents(scene, me);
  if (!agent || talkWith(scene, me, ['escalated', 'human-rang'])) return [];
  const online: Move[] = isAvailable(scene, agent)
    ? []
    : [{ kind: 'agent', do: 'go-online', userId: agent.id }];
  const waits = talkWith(scene, me, ['escalated'])?.phase.name === 'waiting';
  // One that came back to the bot, or is over, has to be asked for again.
  const again = waits ? [] : visitorSays(scene, me, askForAgent);
  return [...online, ...again];
}

export const ringStep: Step = {
  id: 'ring',
  part: '13',
  asksFor: 'event',
  title: 'See that somebody is waiting',
  say: 'A number on the icon of the agent workspace says that a chat is being offered to you.',
  how: ['Look at Agent workspace for Chat in the bar at the left.'],
  values: [],
  where: { route: '/bots', effect: null, way: [[{ role: 'link', name: 'Agent workspace for Chat' }]] },
  takes: handoffCrew,
  looksAt: ['conversations', 'agents', 'users', 'skills', 'bots'],
  missing(scene, me) {
    if (talkWith(scene, me, ['escalated', 'human-rang'])) return [];
    const failed = talkWith(scene, me, ['escalation-failed']) !== null;
    return [gap(failed ? 'escalation-failed' : 'not-rung'), ...availabilityGaps(scene, me)];
  },
  solution: solve,
};
