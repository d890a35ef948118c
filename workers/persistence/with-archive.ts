import type { ArchivedPart } from '#model/archive';
import type { World } from '#model/world';
import { byAge } from './by-age';

/** The world as if nothing had ever left it. */
export function withArchive(world: World, archived: readonly ArchivedPart[]): World {
  if (archived.length === 0) return world;
  const parts = [...archived, world];
  const conversations = byAge(parts.flatMap((part) => Object.values(part.conversations)));
  const rings = parts.flatMap((part) => Object.values(part.rings));
  // With a bot its runs go, whenever they were.
  const runs = parts.flatMap((part) => Object.values(part.botRuns)).filter(({ botId }) => world.bots[botId]);
  const messages = collect(parts.map((part) => part.messages));
  const logs = collect(parts.map((part) => part.botLogs));
  // In an order of their own: an archive's parts come before what is still in the world.
  rings.sort((one, other) => one.offeredAt - other.offeredAt || compare(one.id, other.id));
  runs.sort((one, other) => compare(one.id, other.id));
  return {
    ...world,
    archived: 0,
    conversations: byId(conversations),
    messages: Object.fromEntries(conversations.map(({ id }) => [id, messages[id] ?? []])),
    rings: byId(rings),
    botRuns: byId(runs),
    botLogs: Object.fromEntries(runs.flatMap(({ id }) => (logs[id] ? [[id, logs[id]]] : []))),
  };
}

function collect<T>(records: readonly Readonly<Record<string, T>>[]): Readonly<Record<string, T>> {
  return Object.fromEntries(records.flatMap((record) => Object.entries(record)));
}

function byId<T extends { readonly id: string }>(things: readonly T[]): Record<string, T> {
  return Object.fromEntries(things.map((thing) => [thing.id, thing]));
}

const compare = (one: string, other: string) => (one < other ? -1 : 1);
