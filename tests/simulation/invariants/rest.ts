import { speakerIdOf } from '#model/connector';
import { runIdOf } from '#core/engine/bot-server';
import { asked } from '#model/bot-run';
import type { World } from '#model/world';
import type { Conversation } from '#model/conversation';
import type { Invariant } from './invariant';

/** The newest line of a consumer that nobody has answered; -1 for none. */
function lastWord(world: World, { id }: Conversation): number {
  const last = world.messages[id]?.findLast(
    ({ author, event }) => event.type === 'content' && author.kind !== 'system',
  );
  return last?.author.kind === 'consumer' ? last.sequence : -1;
}

/** Why a conversation is not looked after; null when it is. */
function neglect(world: World, conversation: Conversation): string | null {
  const { phase } = conversation;
  if (phase.name === 'ended') return null;
  // Whether somebody could take it is SI8.
  if (phase.name === 'waiting') return null;
  if (phase.name === 'ringing') {
    const ring = world.rings[phase.ringId];
    return ring && world.users[ring.userId]?.type === 'human' ? 'rings and nobody takes it' : null;
  }
  const user = world.users[phase.userId];
  if (user?.type !== 'bot') return null;
  const connector = Object.values(world.connectors).find((one) => one.userId === user.id);
  if (connector?.status !== 'online') return null;
  const run = world.botRuns[runIdOf(speakerIdOf(connector), conversation.id)];
  if (!run) return lastWord(world, conversation) >= 0 ? 'was never heard by its bot' : null;
  if (run.outbox.length > 0) return `has ${run.outbox.length} lines its bot never said`;
  if (asked(run, 'transfer')) return 'waits for an escalation that nobody carries out';
  const last = lastWord(world, conversation);
  // What goes wrong with an engine goes to Setup Escalation, and that says so.
  if (run.engine && last >= 0) return `has a last line ${last} that its engine has left without a word`;
  return run.heardUpTo < last
    ? `was heard up to ${run.heardUpTo} by its bot, and the consumer’s last line is ${last}`
    : null;
}

export const rest: Invariant = {
  id: 'SI16',
  name: 'when the faults end the world comes to rest',
  judge: (report) => ({
    atRest({ world, visitors, seats, machine }) {
      const { dead } = machine.connectorDoor;
      if (dead > 0) report(`${dead} lines of connectors carry nothing, and nobody has noticed`);
      for (const conversation of Object.values(world.conversations)) {
        const why = neglect(world, conversation);
        if (why) report(`conversation ${conversation.id} ${why}`);
      }
      for (const connector of Object.values(world.connectors))
        if (connector.wanted === 'running' && connector.status !== 'online') {
          const blamed = Object.values(connector.parts).find(({ detail }) => detail !== '');
          if (!blamed) report(`a connector should run, is ${connector.status}, and does not say why`);
        }
      for (const { window, owner } of visitors) {
        if (!window) continue;
        if (window.state.connection !== 'open')
          report(`${owner} is ${window.state.connection}: ${window.state.problem?.text ?? ''}`);
        const stuck = window.state.conversation?.lines.find(({ mark }) => mark === 'sending');
        if (stuck) report(`${owner} is still sending “${stuck.text}”`);
        if (window.state.conversation?.typing)
          report(`${owner} sees ${window.state.conversation.typing.name} typing for ever`);
      }
      for (const { tab, owner, userId } of seats) {
        const user = world.users[userId];
        if (!tab || !user?.enabled) continue;
        if (tab.state.connection !== 'open')
          report(`${owner} is ${tab.state.connection}: ${tab.state.problem?.text ?? ''}`);
        for (const chat of tab.state.conversations) {
          if (chat.open && chat.lines.some(({ mark }) => mark === 'sending'))
            report(`${owner} is still sending a line`);
          if (chat.typing) report(`${owner} sees ${chat.typing.name} typing for ever`);
        }
      }
    },
  }),
};
