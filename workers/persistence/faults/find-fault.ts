import { keysOf } from '#model/keys-of';
import { emptyOrder, type OrderedNoun } from '#model/order';
import type { FiledWorld } from '../world-schema';
import { botFaults } from './bots';
import { conversationFaults } from './conversations';
import { endpointFaults } from './endpoints';
import { engineFaults } from './engines';
import { entriesOf, type Faults } from './fault';
import { peopleFaults } from './people';
import { runFaults } from './runs';

/** The first thing in a filed world that does not fit the rest, in words; null when all does. [PE21] */
export function findFault(world: FiledWorld): string | null {
  for (const fault of faults(world)) return fault;
  return null;
}

const ordered = keysOf(emptyOrder());
type OfAnAccount = Exclude<OrderedNoun, 'accounts' | 'tests'> | 'consumers' | 'conversations';
const ofAnAccount: readonly OfAnAccount[] = [
  ...ordered.filter((noun) => noun !== 'accounts' && noun !== 'tests'),
  'consumers',
  'conversations',
];
const underOwnId = ['accounts', ...ofAnAccount, 'tests', 'rings', 'botRuns'] as const;

function* faults(world: FiledWorld): Faults {
  for (const name of underOwnId) {
    for (const [key, { id }] of entriesOf<{ readonly id: string }>(world[name]))
      if (key !== id) yield `${name}.${key} says that its id is ${id}`;
  }
  for (const name of ofAnAccount) {
    for (const [id, { accountId }] of entriesOf<{ readonly accountId: string }>(world[name]))
      if (!world.accounts[accountId])
        yield `${name}.${id} belongs to the account ${accountId}, which is not in it`;
  }
  for (const [key, { stepId }] of entriesOf(world.lessons))
    if (!key.endsWith(` ${stepId}`)) yield `lessons.${key} is about the step ${stepId}`;
  yield* peopleFaults(world);
  yield* botFaults(world);
  yield* conversationFaults(world);
  yield* runFaults(world);
  yield* endpointFaults(world);
  yield* engineFaults(world);
  for (const name of ordered) {
    const listed: readonly string[] = world.order[name];
    const known = Object.keys(world[name]);
    if (
      new Set(listed).size !== listed.length ||
      listed.length !== known.length ||
      !listed.every((id) => known.includes(id))
    )
      yield `order.${name} does not name each of ${name} once`;
  }
}
