import { accountDefaults } from '#model/account';
import { asking } from '../connect-to-liveengage/handover';
import type { Step, Value } from '../lesson';
import type { Me, Scene } from '../scene';
import { failoverGap } from './gaps';
import { failedOver, talkHeld } from './spares';

const text = 'Are you still there?';
const values: readonly Value[] = [{ label: 'Message', value: text, enter: 'type' }];
const { agentGraceMs } = accountDefaults;

function gapsOf(scene: Scene, me: Me): string[] {
  const talk = failedOver(scene, me);
  if (!talk) return [failoverGap('not-missed', { seconds: String(agentGraceMs / 1_000) })];
  return talk.phase.name === 'waiting' || talk.phase.name === 'ringing' ? [failoverGap('not-taken')] : [];
}

export const goesOnStep: Step = {
  id: 'goes-on',
  part: 'fail',
  asksFor: 'event',
  title: 'Go on as the visitor',
  say: 'The platform misses the connector after a while; then the other one has the chat, and goes on where the bot was. The visitor learns no more than who is there.',
  how: [
    'Back on the visitor page write something and press Enter.',
    'Let a quarter of a minute pass: the answer comes, once.',
  ],
  values,
  where: asking.where,
  looksAt: ['connectors', 'conversations', 'consumer-lines', 'user-lines', 'users', 'skills', 'bots'],
  missing: gapsOf,
  solution(scene, me) {
    if (gapsOf(scene, me).length === 0 || !talkHeld(scene, me)?.connector.faults?.includes('killed'))
      return [];
    return [
      { kind: 'consumer', do: 'say', text },
      { kind: 'command', command: { type: 'clock.advance', byMs: agentGraceMs + 1_000 } },
    ];
  },
};
