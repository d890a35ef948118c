import type { ConversationKind } from './campaign';
import { conversationKinds } from './choices';
import { kindRules } from './conversation-kind';
import type { AccountId, SkillId } from './ids';
import type { User } from './user';

/** Where conversations of a kind and a skill wait; those without one wait for anybody of the account. */
export interface Queue {
  readonly accountId: AccountId;
  readonly kind: ConversationKind;
  readonly skillId: SkillId | null;
}

export function queueKey({ accountId, kind, skillId }: Queue): string {
  return `${accountId} ${kind} ${skillId ?? 'any'}`;
}

/** The queues this user serves, by their keys: those of the kinds there are places for. [RT22] */
export function queuesOf(user: User): { readonly key: string; readonly kind: ConversationKind }[] {
  const { accountId, skills } = user;
  return conversationKinds
    .filter((kind) => takes(user, kind))
    .flatMap((kind) =>
      [...new Set(skills), null].map((skillId) => ({ key: queueKey({ accountId, kind, skillId }), kind })),
    );
}

/** Whether this user ever takes a conversation of that kind. [RT22] */
export function takes(user: User, kind: ConversationKind): boolean {
  return kindRules[kind].placesOf(user) !== 0;
}

export function serves({ accountId, skills }: User, queue: Omit<Queue, 'kind'>): boolean {
  return accountId === queue.accountId && (queue.skillId === null || skills.includes(queue.skillId));
}
