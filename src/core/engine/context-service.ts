import { contextKey, storeOf, type ContextChange, type ContextStore } from '#model/context-store';
import type { Fact } from '#model/fact';
import type { AccountId } from '#model/ids';
import type { World } from '#model/world';
import { changeContext, contextSize, current } from '../bot/context-service/change-context';
import type { ContextSeen } from '#model/script';

/** What the service keeps for an account after these changes, as a fact; none where nothing differs. What is kept for somebody who is gone goes along. [EN63] */
export function changedContext(
  world: World,
  accountId: AccountId,
  changes: readonly ContextChange[],
  now: number,
): Fact[] {
  const before = storeOf(world.context[accountId]);
  const there = current(before.properties, now).filter(({ of }) => of === '' || isThere(world, of));
  const after = changes.reduce<ContextStore>(
    (store, change) => {
      const changed = changeContext(store, change, { now });
      return changed.ok ? changed.value : store;
    },
    { namespaces: before.namespaces, properties: there },
  );
  const known = new Set(before.properties);
  const left = new Set(after.properties.map(contextKey));
  const fresh = after.properties.filter((one) => !known.has(one));
  const put = Object.fromEntries(fresh.map((one) => [contextKey(one), one]));
  const gone = before.properties.map(contextKey).filter((key) => !left.has(key));
  const { namespaces } = after;
  if (fresh.length === 0 && gone.length === 0 && namespaces === before.namespaces) return [];
  return [{ type: 'context.changed', at: now, accountId, namespaces, put, gone }];
}

/** A conversation that begins anew has nothing kept: of a preview this is the same one. */
export function contextWithout(
  world: World,
  accountId: AccountId,
  conversation: string,
  now: number,
): Fact[] {
  const { namespaces, properties } = storeOf(world.context[accountId]);
  if (!properties.some(({ scope, of }) => scope === 'conversation' && of === conversation)) return [];
  const shelf = { does: 'delete', scope: 'conversation', of: conversation, key: null } as const;
  const changes = namespaces.map(({ name }) => ({ ...shelf, namespace: name }));
  return changedContext(world, accountId, changes, now);
}

/** A consumer, a conversation, or a preview that is both. */
function isThere({ consumers, conversations, botRuns }: World, of: string): boolean {
  return [consumers, conversations, botRuns].some((known) => of in known);
}

/** What code may see of it: everybody's, and what is kept for these. */
export function contextSeen(world: World, accountId: AccountId, of: readonly string[]): ContextSeen {
  const { namespaces, properties } = storeOf(world.context[accountId]);
  const all = current(properties, world.at);
  const own = all.filter((one) => one.of === '' || of.includes(one.of));
  const beside = contextSize(all.filter((one) => !own.includes(one)));
  return { store: { namespaces, properties: own }, beside };
}
