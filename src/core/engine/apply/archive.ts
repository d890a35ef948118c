import { takeOut } from '#base/sorted';
import { archiveAfterMs, type ArchivedPart } from '#model/archive';
import type { Conversation } from '#model/conversation';
import type { FactType } from '#model/fact';
import type { Ring } from '#model/ring';
import type { World } from '#model/world';
import { runIdOf } from '../bot-server';
import type { Apply } from './administration';
import { arm } from './arm';

/** What no list shows and nobody waits for. One of the newest is shown, whatever became of it. */
export function mayLeave(world: World, { id, phase }: Conversation): boolean {
  return phase.name === 'ended' && !world.recent.includes(id);
}

/** To be called when it has ended, and when it is one of the newest no longer. [EN29] */
export function watchEnd(world: World, conversation: Conversation | undefined): void {
  if (conversation?.phase.name !== 'ended' || !mayLeave(world, conversation)) return;
  const { id: conversationId, phase } = conversation;
  arm(world, { kind: 'archive-due', conversationId }, phase.at + archiveAfterMs);
}

/** With its conversation it will leave. */
export function noteOffer(world: World, { id, conversationId }: Ring): void {
  (world.ringsOf[conversationId] ??= []).push(id);
}

/** The conversation with its lines, offers and runs. */
export function partOf(world: World, conversation: Conversation): ArchivedPart {
  const { id } = conversation;
  const runIds = world.order.bots.map((botId) => runIdOf(botId, id));
  return {
    conversations: { [id]: conversation },
    messages: { [id]: world.messages[id] ?? [] },
    rings: pick(world.rings, world.ringsOf[id] ?? []),
    botRuns: pick(world.botRuns, runIds),
    botLogs: pick(world.botLogs, runIds),
  };
}

function pick<T>(from: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(
    keys.flatMap((key): [string, T][] => {
      const found = from[key];
      return found === undefined ? [] : [[key, found]];
    }),
  );
}

export const applyArchive = {
  'conversation.archived': (world, { conversationId }) => {
    const conversation = world.conversations[conversationId];
    if (!conversation) return;
    for (const [name, things] of Object.entries(partOf(world, conversation))) {
      const collection = world[name as keyof ArchivedPart] as Record<string, unknown>;
      for (const id of Object.keys(things)) delete collection[id];
    }
    delete world.ringsOf[conversationId];
    const { consumerId } = conversation;
    const theirs = world.conversationsOf[consumerId] ?? [];
    // In front, nearly always: of whoever has had many the oldest leaves first.
    const place = theirs.indexOf(conversationId);
    if (place >= 0) takeOut(theirs, place);
    if (theirs.length === 0) delete world.conversationsOf[consumerId];
    world.archived += 1;
  },
} satisfies { [T in FactType]?: Apply<T> };
