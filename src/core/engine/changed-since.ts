import type { ChangedSince, ComparedNoun } from '#model/changed-since';
import type { World } from '#model/world';

type OneOf<N extends ComparedNoun> = World[N][keyof World[N]];
interface Compared<Thing> {
  /** Null where it has none. */
  readonly name: (thing: Thing, world: World) => string | null;
  /** What of it somebody has asked for; the rest comes and goes by itself. */
  readonly asked?: (thing: Thing) => unknown;
  /** It leaves the world by itself when it is old; nobody deletes one. */
  readonly leaves?: boolean;
}

const byName = { name: ({ name }: { readonly name: string }) => name };
const nouns: { readonly [N in ComparedNoun]: Compared<OneOf<N>> } = {
  accounts: byName,
  skills: byName,
  profiles: byName,
  users: { name: ({ loginName }) => loginName },
  campaigns: byName,
  bots: byName,
  connectors: {
    name: ({ userId }, { users }) => users[userId]?.loginName ?? null,
    asked: ({ status: _, parts: __, ...rest }) => rest,
  },
  endpoints: byName,
  environments: byName,
  resources: byName,
  tests: byName,
  conversations: { name: () => null, leaves: true },
};

const mostNames = 5;

/** What has been made, changed and deleted between two moments of one workspace, in words' order; `then` is the earlier. [EN91] */
export function changedSince(then: World, now: World): ChangedSince[] {
  return (Object.keys(nouns) as ComparedNoun[]).flatMap((noun) => compareNoun(noun, then, now));
}

function compareNoun<N extends ComparedNoun>(noun: N, then: World, now: World): ChangedSince[] {
  const { name, asked = (thing) => thing, leaves = false }: Compared<OneOf<N>> = nouns[noun];
  const of = (world: World) => Object.entries(world[noun] as Readonly<Record<string, OneOf<N>>>);
  const before = new Map(of(then));
  const after = of(now);
  const tell = (how: ChangedSince['how'], things: readonly OneOf<N>[], world: World) => ({
    ...{ noun, how, count: things.length },
    names: things.slice(0, mostNames).flatMap((thing) => name(thing, world) ?? []),
  });
  const isOther = (id: string, thing: OneOf<N>) =>
    before.has(id) && JSON.stringify(asked(before.get(id)!)) !== JSON.stringify(asked(thing));
  const made = after.filter(([id]) => !before.has(id));
  const changed = after.filter(([id, thing]) => isOther(id, thing));
  const deleted = leaves ? [] : [...before].filter(([id]) => !(id in now[noun]));
  const things = (entries: readonly (readonly [string, OneOf<N>])[]) => entries.map(([, thing]) => thing);
  return [
    tell('made', things(made), now),
    tell('changed', things(changed), now),
    tell('deleted', things(deleted), then),
  ].filter(({ count }) => count > 0);
}
