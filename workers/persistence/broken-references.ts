import { timerKey } from '#model/timer';
import type { FiledWorld } from './world-schema';

/** The first thing in a filed world that does not fit the rest, in words; null when all does. */
export function findBrokenReference(world: FiledWorld): string | null {
  for (const problem of problems(world)) return problem;
  return null;
}

const ofAnAccount = [
  'skills',
  'users',
  'campaigns',
  'bots',
  'connectors',
  'consumers',
  'conversations',
] as const;
const underOwnId = ['accounts', ...ofAnAccount, 'rings', 'botRuns'] as const;

function* problems(world: FiledWorld): Generator<string> {
  for (const name of underOwnId) {
    for (const [key, { id }] of entriesOf<{ readonly id: string }>(world[name]))
      if (key !== id) yield `${name}.${key} says that its id is ${id}`;
  }
  for (const [key, { about }] of Object.entries(world.timers))
    if (key !== timerKey(about)) yield `timers.${key} should be called ${timerKey(about)}`;
  for (const [key, { about }] of Object.entries(world.timers))
    if ('conversationId' in about && !world.conversations[about.conversationId])
      yield `timers.${key} is about the conversation ${about.conversationId}, which is not in it`;
  for (const [key, { userId }] of Object.entries(world.agents))
    if (key !== userId || !world.users[userId]) yield `agents.${key} is no user in it`;
  for (const name of ofAnAccount) {
    for (const [id, { accountId }] of entriesOf<{ readonly accountId: string }>(world[name]))
      if (!world.accounts[accountId])
        yield `${name}.${id} belongs to the account ${accountId}, which is not in it`;
  }
  yield* conversationProblems(world);
  for (const name of ['accounts', 'skills', 'users', 'campaigns', 'bots', 'connectors'] as const) {
    const listed: readonly string[] = world.order[name];
    const known = Object.keys(world[name]);
    if (listed.length !== known.length || known.some((id) => !listed.includes(id)))
      yield `order.${name} does not name each of ${name} once`;
  }
  for (const id of Object.keys(world.messages)) yield* messageProblems(world, id);
}

function entriesOf<T>(collection: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(collection);
}

function* conversationProblems(world: FiledWorld): Generator<string> {
  for (const { id, consumerId, phase } of Object.values(world.conversations)) {
    if (!world.consumers[consumerId])
      yield `conversations.${id} is of the consumer ${consumerId}, who is not in it`;
    if (phase.name === 'ringing' && world.rings[phase.ringId]?.state !== 'waiting')
      yield `conversations.${id} rings with ${phase.ringId}, which is no waiting offer`;
  }
  for (const { id, conversationId } of Object.values(world.rings))
    if (!world.conversations[conversationId])
      yield `rings.${id} offers ${conversationId}, which is not in it`;
}

function* messageProblems(world: FiledWorld, id: string): Generator<string> {
  const sequences = (world.messages[id] ?? []).map(({ sequence }) => sequence);
  const disorder = sequences.find((sequence, index) => sequence <= (sequences[index - 1] ?? -1));
  if (disorder !== undefined) yield `messages.${id} are out of order at ${disorder}`;
  const next = world.conversations[id]?.nextSequence;
  if (next === undefined) yield `messages.${id} are of no conversation in it`;
  else if ((sequences.at(-1) ?? -1) >= next) yield `messages.${id} go on beyond the next number, ${next}`;
}
