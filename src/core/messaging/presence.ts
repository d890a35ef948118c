import { personKey, type Client, type Person } from '#model/client';
import type { Conversation } from '#model/conversation';
import { kindRules } from '#model/conversation-kind';
import type { ClientId, ConsumerId } from '#model/ids';
import type { Metadata } from '#model/message';
import type { World } from '#model/world';

/** The sockets this person has open. */
export function clientsOf(world: World, person: Person): Client[] {
  return Object.keys(world.clientsOf[personKey(person)] ?? {}).flatMap(
    (id) => world.clients[id as ClientId] ?? [],
  );
}

/** Has the consumer no socket open? */
export function isAbsent(world: World, consumerId: ConsumerId): boolean {
  return world.clientsOf[personKey({ kind: 'consumer', consumerId })] === undefined;
}

/** Where a conversation does not live without its page, its consumer is not there. */
export function hasLeft(
  world: World,
  { kind, consumerId }: Pick<Conversation, 'kind' | 'consumerId'>,
): boolean {
  return kindRules[kind].consumerGraceMs !== null && isAbsent(world, consumerId);
}

/** Somebody has it, and it is the consumer's turn: since then something was written to them, or they are not there. [MS16] */
export function waitsForConsumer(world: World, { id, kind, phase, consumerId }: Conversation): boolean {
  if (phase.name !== 'assigned') return false;
  if (hasLeft(world, { kind, consumerId })) return true;
  const last = world.messages[id]?.findLast(
    ({ author, audience, event }) =>
      event.type === 'content' && audience === 'all' && author.kind !== 'system',
  );
  return last?.author.kind === 'user' && last.at >= phase.since;
}

type Presence = 'left' | 'back';

/** Marks the line that tells agents of it. */
export function presenceMark(presence: Presence): readonly Metadata[] {
  return [{ type: 'ConsumerPresence', presence }];
}

/** Were the agents told last that the consumer has left? */
export function isSaidToHaveLeft(world: World, { id }: Conversation): boolean {
  for (const message of (world.messages[id] ?? []).toReversed()) {
    const mark = message.author.kind === 'system' ? message.metadata?.[0] : undefined;
    if (mark?.['type'] === 'ConsumerPresence') return mark['presence'] === 'left';
  }
  return false;
}
