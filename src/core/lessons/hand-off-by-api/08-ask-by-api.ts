import { availabilityGaps } from '../connect-to-liveengage/17-available';
import { handoffAgents, isAvailable } from '../connect-to-liveengage/cast';
import { lostGaps } from '../connect-to-liveengage/handover';
import { talkWith } from '../connect-to-liveengage/talks';
import { visitorSays } from '../connect-to-liveengage/visitor';
import type { Move, Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { button } from '../ways';
import { askByWord } from './07-preview';
import { apiGap } from './gaps';

const isHandedOver = (scene: Scene, me: Me) =>
  talkWith(scene, me, ['transfer-called', 'escalated', 'human-rang']) !== null;

/** Somebody is there, and the visitor asks; nothing while nobody could take it. */
export function askByCall(scene: Scene, me: Me): Move[] {
  const [agent] = handoffAgents(scene, me);
  const asks = agent ? visitorSays(scene, me, askByWord) : [];
  if (!agent || asks.length === 0) return [];
  const online: Move[] = isAvailable(scene, agent)
    ? []
    : [{ kind: 'agent', do: 'go-online', userId: agent.id }];
  return [...online, ...asks];
}

export const askByApiStep: Step = {
  id: 'ask-by-api',
  part: 'test',
  asksFor: 'event',
  title: 'Ask for an agent',
  say: 'Now the call is made. The log of calls, beside the endpoints, shows what was sent and what came back.',
  how: ['On the visitor page open a chat with Live Chat.', 'Write the word and press Enter.'],
  values: [{ label: 'Message', value: askByWord, enter: 'type' }],
  where: {
    route: '/visitor-page/?siteid={account}',
    way: [[button('Live Chat')], [{ role: 'textbox', name: 'Message' }]],
  },
  looksAt: ['conversations', 'consumer-lines', 'user-lines', 'agents', 'users', 'skills', 'bots'],
  missing(scene, me) {
    if (isHandedOver(scene, me)) return [];
    return [apiGap('not-called'), ...lostGaps(scene, me), ...availabilityGaps(scene, me)];
  },
  solution: (scene, me) => (isHandedOver(scene, me) ? [] : askByCall(scene, me)),
};
