import { conversationKinds } from '#model/choices';
import type { Conversation } from '#model/conversation';
import { timerKey } from '#model/timer';
import type { User } from '#model/user';
import type { World } from '#model/world';
import type { Fact } from '#model/fact';
import { turnOf } from '#support/turn-of';

/** What is wrong with a world that is said to be at rest, in words; written without the routing it judges. */
export function unrest(world: World): string[] {
  return [...places(world), ...offers(world), ...idleBesideWaiting(world), ...lost(world), ...indexes(world)];
}

const conversationsOf = (world: World) => Object.values(world.conversations);
const waiting = (world: World) => conversationsOf(world).filter(({ phase }) => phase.name === 'waiting');
type Kind = Conversation['kind'];
function limitOf({ maxChats, maxMessaging = 30 }: User, kind: Kind): number {
  if (kind === 'messaging') return maxMessaging;
  return maxChats === 'unlimited' ? Infinity : maxChats;
}

function held(world: World, { id }: User, kinds: readonly Kind[] = conversationKinds): number {
  return conversationsOf(world).filter(
    ({ kind, phase }) => kinds.includes(kind) && phase.name === 'assigned' && phase.userId === id,
  ).length;
}

function rung(world: World, { id }: User, kind: Kind): number {
  return Object.values(world.rings).filter(
    (ring) =>
      ring.state === 'waiting' &&
      ring.userId === id &&
      world.conversations[ring.conversationId]?.kind === kind,
  ).length;
}

const loadOf = (world: World, user: User, kind: Kind) => held(world, user, [kind]) + rung(world, user, kind);

/** Online for conversations of a kind, with places for them. */
function isAtWork(world: World, user: User, kind: Kind): boolean {
  const agent = world.agents[user.id];
  const isOnline = user.enabled && agent?.state === 'online';
  return isOnline && limitOf(user, kind) > 0 && (!agent.kinds || agent.kinds.includes(kind));
}

function isThere(world: World, user: User, { accountId, skillId, kind }: Conversation): boolean {
  const skilled = user.accountId === accountId && (skillId === null || user.skills.includes(skillId));
  return skilled && isAtWork(world, user, kind);
}

/** Who passed a conversation on is nobody to give it to while somebody else is there. */
function isFor(world: World, user: User, conversation: Conversation): boolean {
  if (!isThere(world, user, conversation)) return false;
  return (
    conversation.handover?.from !== user.id ||
    !Object.values(world.users).some((other) => other !== user && isThere(world, other, conversation))
  );
}

function couldTake(world: World, user: User, conversation: Conversation): boolean {
  const { kind } = conversation;
  return isFor(world, user, conversation) && loadOf(world, user, kind) < limitOf(user, kind);
}

function places(world: World): string[] {
  return conversationKinds.flatMap((kind) =>
    Object.values(world.users)
      .filter(
        (user) => rung(world, user, kind) > Math.max(0, limitOf(user, kind) - held(world, user, [kind])),
      )
      .map((user) => `${user.name} is offered more ${kind} than there are places for`),
  );
}

function offers(world: World): string[] {
  const open = Object.values(world.rings).filter(({ state }) => state === 'waiting');
  return [
    ...open.flatMap((ring) => {
      const user = world.users[ring.userId];
      const conversation = world.conversations[ring.conversationId];
      const rings = conversation?.phase.name === 'ringing' && conversation.phase.ringId === ring.id;
      if (!rings || !user) return [`offer ${ring.id} is of nothing`];
      if (!isThere(world, user, conversation)) return [`${user.name} cannot take offer ${ring.id}`];
      return world.timers[timerKey({ kind: 'ring-expires', ringId: ring.id })]
        ? []
        : [`offer ${ring.id} never ends`];
    }),
    ...conversationsOf(world)
      .filter(({ phase }) => phase.name === 'ringing' && world.rings[phase.ringId]?.state !== 'waiting')
      .map(({ id }) => `${id} rings with nobody`),
  ];
}

function idleBesideWaiting(world: World): string[] {
  return waiting(world).flatMap((conversation) =>
    Object.values(world.users)
      .filter((user) => couldTake(world, user, conversation))
      .map((user) => `${conversation.id} waits beside ${user.name}`),
  );
}

/** People who are not there and of whom nothing will ever come. */
function lost(world: World): string[] {
  const isThere = (key: string) => world.clientsOf[key] !== undefined;
  const isArmed = (key: string) => world.timers[key] !== undefined;
  const holders = Object.values(world.users).filter(
    ({ id, type }) => type === 'human' && (world.agents[id]?.open ?? 0) > 0 && !isThere(`user ${id}`),
  );
  const left = conversationsOf(world).filter(
    ({ kind, phase, consumerId }) =>
      kind === 'chat' && phase.name !== 'ended' && !isThere(`consumer ${consumerId}`),
  );
  return [
    ...holders
      .filter(({ id }) => !isArmed(`agent-gone ${id}`))
      .map(({ name }) => `${name} is gone and holds on`),
    ...left
      .filter(({ id }) => !['gone', 'silent', 'timeout'].some((what) => isArmed(`consumer-${what} ${id}`)))
      .map(({ id }) => `the visitor of ${id} is gone and nothing comes of it`),
  ];
}

function indexes(world: World): string[] {
  const queued = Object.values(world.queues).flat();
  return [
    ...Object.values(world.users)
      .filter((user) => world.agents[user.id]?.open !== held(world, user))
      .map((user) => `${user.name} is said to have ${world.agents[user.id]?.open}`),
    ...conversationKinds.flatMap((kind) =>
      Object.values(world.users)
        .filter((user) => world.agents[user.id]?.load[kind] !== loadOf(world, user, kind))
        .map((user) => `${user.name} is said to be loaded with ${world.agents[user.id]?.load[kind]} ${kind}`),
    ),
    ...(queued.length === waiting(world).length &&
    queued.every((id) => world.conversations[id]?.phase.name === 'waiting')
      ? []
      : ['the queues are not what waits']),
    ...Object.entries(world.queues)
      .filter(([, queue]) => !isInTurn(queue.map((id) => world.conversations[id])))
      .map(([key]) => `${key} is not in the order in which it is served`),
    ...(JSON.stringify(inTurn(world)) === JSON.stringify(sorted(world.online))
      ? []
      : ['who is said to be Online is not who is']),
  ];
}

function isInTurn(queue: readonly (Conversation | undefined)[]): boolean {
  const turns = queue.map((one) => (one ? turnOf(one) : Infinity));
  return turns.every((turn, place) => place === 0 || turns[place - 1]! <= turn);
}

/** Who serves each queue, in the order in which they are chosen. */
function inTurn(world: World): Record<string, string[]> {
  // Without a limit nobody is ever near it, and still the less busy of two is lighter.
  const most = (user: User, kind: Kind) => Math.min(limitOf(user, kind), 1e6);
  const last = ({ id }: User) => world.agents[id]?.lastAssignedAt ?? 0;
  const queues: Record<string, string[]> = {};
  for (const kind of conversationKinds) {
    const load = (user: User) => loadOf(world, user, kind) / most(user, kind);
    const online = Object.values(world.users)
      .filter((user) => isAtWork(world, user, kind))
      .sort((a, b) => load(a) - load(b) || last(a) - last(b) || (a.id < b.id ? -1 : 1));
    for (const user of online)
      for (const skill of [...user.skills, 'any'])
        (queues[`${user.accountId} ${kind} ${skill}`] ??= []).push(user.id);
  }
  return sorted(queues);
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Offers of one input that went past somebody whose turn with the same agent is earlier. */
export function jumped(world: World, facts: readonly Fact[]): string[] {
  return facts.flatMap((fact) => {
    if (fact.type !== 'ring.offered' || world.rings[fact.ring.id]?.state !== 'waiting') return [];
    const user = world.users[fact.ring.userId];
    const offered = world.conversations[fact.ring.conversationId];
    if (!user || offered?.phase.name !== 'ringing') return [];
    return waiting(world)
      .filter((other) => other.kind === offered.kind && turnOf(other) < turnOf(offered))
      .filter((other) => isFor(world, user, other) && !other.refusedBy.includes(user.id))
      .map((other) => `${offered.id} went before ${other.id}`);
  });
}
