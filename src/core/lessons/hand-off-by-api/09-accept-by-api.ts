import { acceptStep } from '../connect-to-liveengage/22-accept';
import { handoffAgents } from '../connect-to-liveengage/cast';
import { newestTalk, talkWith } from '../connect-to-liveengage/talks';
import type { Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { askByCall } from './08-ask-by-api';
import { apiGap } from './gaps';

const isAccepted = (scene: Scene, me: Me) =>
  talkWith(scene, me, ['transfer-called', 'human-joined']) !== null;

/** Is one offered right now? */
const isWaiting = (scene: Scene, me: Me) =>
  newestTalk(
    scene,
    me,
    ({ milestones, phase }) => milestones.includes('transfer-called') && phase.name === 'ringing',
  ) !== null;

export const acceptByApiStep: Step = {
  ...acceptStep,
  id: 'accept-by-api',
  part: 'test',
  say: 'With Accept the chat is yours, as with the escalation integration: whoever takes over sees no difference.',
  missing: (scene, me) => (isAccepted(scene, me) ? [] : [apiGap('not-accepted')]),
  solution(scene, me) {
    const [agent] = handoffAgents(scene, me);
    if (!agent || isAccepted(scene, me)) return [];
    const before = isWaiting(scene, me) ? [] : askByCall(scene, me);
    if (!isWaiting(scene, me) && before.length === 0) return [];
    return [...before, { kind: 'agent', do: 'accept', userId: agent.id }];
  },
};
