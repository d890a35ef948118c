import type { AccountId, SkillId } from './ids';
import type { User } from './user';

/** Where conversations of a skill wait; those without one wait for anybody of the account. */
export interface Queue {
  readonly accountId: AccountId;
  readonly skillId: SkillId | null;
}

export function queueKey({ accountId, skillId }: Queue): string {
  return `${accountId} ${skillId ?? 'any'}`;
}

/** Keys of the queues this user serves. */
export function queuesOf({ accountId, skills }: User): string[] {
  return [...new Set(skills), null].map((skillId) => queueKey({ accountId, skillId }));
}

export function serves({ accountId, skills }: User, queue: Queue): boolean {
  return accountId === queue.accountId && (queue.skillId === null || skills.includes(queue.skillId));
}
