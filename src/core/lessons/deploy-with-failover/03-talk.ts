import { asking } from '../connect-to-liveengage/handover';
import { visitorSays } from '../connect-to-liveengage/visitor';
import type { Step, Value } from '../lesson';
import type { Me, Scene } from '../scene';
import { failoverGap } from './gaps';
import { failedOver, talkHeld } from './spares';

const text = 'Hello';
const values: readonly Value[] = [{ label: 'Message', value: text, enter: 'type' }];

function gapsOf(scene: Scene, me: Me): string[] {
  if (failedOver(scene, me)) return [];
  const { milestones = null } = talkHeld(scene, me)?.talk ?? {};
  if (!milestones?.includes('consumer-spoke')) return [failoverGap('chat-missing')];
  return milestones.includes('bot-answered') ? [] : [failoverGap('bot-silent')];
}

export const talkStep: Step = {
  id: 'talk',
  part: 'fail',
  asksFor: 'event',
  title: 'Talk to the bot',
  say: 'One of the two has taken the chat: the page of the connectors does not tell which, the desk of a manager would.',
  how: ['On the visitor page press Live Chat, where no chat is open.', 'Write something and press Enter.'],
  values,
  where: asking.where,
  looksAt: ['conversations', 'consumer-lines', 'user-lines', 'users', 'skills', 'connectors', 'bots'],
  missing: gapsOf,
  solution: (scene, me) => (gapsOf(scene, me).length === 0 ? [] : visitorSays(scene, me, text)),
};
