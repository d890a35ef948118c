import { gap } from '../gaps';
import type { Detour, Move, Value } from '../lesson';
import type { Me, Scene, SceneConversation } from '../scene';
import { button } from '../ways';
import { askForAgent } from './11-sample';
import { handoffAgents, isAvailable } from './cast';
import { newestTalk, talkWith } from './talks';
import { visitorSays } from './visitor';

/** Is somebody waited for, or there, to whom the bot has handed it? One that came back reached nobody. [LE15] */
function isOnTheWay(scene: Scene, { milestones, phase }: SceneConversation): boolean {
  if (!milestones.includes('escalated')) return false;
  if (phase.name === 'assigned') return scene.users[phase.userId]?.type === 'human';
  return phase.name === 'waiting' || phase.name === 'ringing';
}

/** The newest chat whose handover is going on. */
export function handoverGoingOn(scene: Scene, me: Me): SceneConversation | null {
  return newestTalk(scene, me, (talk) => isOnTheWay(scene, talk));
}

/** Has a handover gone out that somebody could take? [LE15] */
export function isHandedOver(scene: Scene, me: Me): boolean {
  return talkWith(scene, me, ['escalated', 'human-rang']) !== null || handoverGoingOn(scene, me) !== null;
}

const values: readonly Value[] = [{ label: 'Message', value: askForAgent, enter: 'type' }];

/** Where the visitor asks for a person. */
export const asking: Pick<Detour, 'values' | 'where'> = {
  values,
  where: {
    route: '/visitor-page/?siteid={account}',
    way: [[button('Live Chat')], [{ role: 'textbox', name: 'Message' }]],
  },
};

/** The newest chat that was handed over, where nothing of that is left. */
function lostHandover(scene: Scene, me: Me): SceneConversation | null {
  return handoverGoingOn(scene, me) ? null : talkWith(scene, me, ['escalated']);
}

/** Back to the visitor page, where a handover came to nothing. [LE14] */
export function askAgainWay(scene: Scene, me: Me): Detour | null {
  if (!lostHandover(scene, me)) return null;
  return { how: ['Go back to the visitor page.', 'Ask for an agent again.'], ...asking };
}

/** What has become of a handover that came to nothing, and what to do about it. [LE15] */
export function lostGaps(scene: Scene, me: Me): string[] {
  const lost = lostHandover(scene, me);
  if (!lost) return [];
  return [gap(lost.phase.name === 'ended' ? 'handover-over' : 'escalation-failed'), gap('ask-again')];
}

/** Somebody is there who takes over, and the visitor asks, unless that is going on already. */
export function askUntilHandedOver(scene: Scene, me: Me): Move[] {
  const [agent] = handoffAgents(scene, me);
  if (!agent) return [];
  const online: Move[] = isAvailable(scene, agent)
    ? []
    : [{ kind: 'agent', do: 'go-online', userId: agent.id }];
  if (handoverGoingOn(scene, me)) return online;
  const again = visitorSays(scene, me, askForAgent);
  return again.length === 0 ? [] : [...online, ...again];
}
