import type { FiledWorld } from './world-schema';

/**
 * Somebody can sign in: where everybody is disabled, the human who came with the account is enabled, or else the first one.
 * An account without humans is a fault. [PE46]
 */
export function mendSignIn(world: FiledWorld): {
  readonly world: FiledWorld;
  readonly notes: readonly string[];
} {
  const users = { ...world.users };
  const notes: string[] = [];
  for (const { id } of Object.values(world.accounts)) {
    const humans = Object.values(users).filter((one) => one.accountId === id && one.type === 'human');
    if (humans.some(({ enabled }) => enabled)) continue;
    const first = humans.find(({ createdBy }) => createdBy === null) ?? humans[0];
    if (!first) continue;
    users[first.id] = { ...first, enabled: true };
    notes.push(`users.${first.id}: “${first.loginName}” is enabled again, as nobody of the account was.`);
  }
  return { world: { ...world, users }, notes };
}
