import { apply } from '#core/engine/apply';
import type { AgentState } from '#model/agent';
import type { ConversationKind } from '#model/campaign';
import type { Conversation } from '#model/conversation';
import {
  asId,
  type AccountId,
  type ConsumerId,
  type ConversationId,
  type RingId,
  type SkillId,
  type UserId,
  type UserPid,
} from '#model/ids';
import type { ChatLimit } from '#model/user';
import { emptyWorld, type World } from '#model/world';
import { firstProfileId } from '#model/profile';

const accountId = asId<AccountId>('account');
export const skillIds = [asId<SkillId>('skill-0'), asId<SkillId>('skill-1')] as const;

/** Somebody by name, which is their id; what is not said is as it is for who is free and Online with the first skill. */
export interface Person {
  readonly name: string;
  readonly enabled?: boolean;
  /** What their connectors have signed in for. */
  readonly kinds?: readonly ConversationKind[] | undefined;
  readonly state?: AgentState;
  readonly skills?: readonly number[];
  readonly maxChats?: ChatLimit;
  readonly maxMessaging?: number | undefined;
  /** Of which kind those are that are open and offered. */
  readonly kind?: ConversationKind;
  readonly open?: number;
  readonly rung?: number;
  readonly lastAssignedAt?: number;
}

/** A world of these people, made of facts in the order in which they happen to agents. */
export function officeOf(people: readonly Person[]): World {
  const world = emptyWorld();
  for (const person of people) addPerson(world, person);
  return world;
}

function addPerson(world: World, person: Person): void {
  const { name, skills = [0], maxChats = 4, maxMessaging } = person;
  const { kind = 'chat', open = 0, rung = 0, lastAssignedAt = 0 } = person;
  const userId = asId<UserId>(name);
  const save = (enabled: boolean) =>
    apply(world, {
      type: 'user.saved',
      at: 1,
      user: {
        ...{ id: userId, pid: asId<UserPid>(name), accountId, loginName: name, email: 'a@b', enabled },
        ...{ name, nickname: name, maxChats, maxMessaging, createdBy: null },
        type: 'human',
        login: { method: 'password', password: 'pass-word' },
        profiles: [firstProfileId(accountId, 'agent')],
        skills: skills.flatMap((one) => skillIds[one] ?? []),
      },
    });
  save(true);
  const { state = 'online', kinds } = person;
  apply(world, { type: 'agent.stateChanged', at: 1, userId, state, ...(kinds && { kinds }) });
  for (let n = 0; n < open; n += 1) {
    const conversation = asked({ id: `${name}-${n}`, kind });
    apply(world, { type: 'conversation.opened', at: 1, conversation });
    const at = lastAssignedAt;
    apply(world, {
      type: 'conversation.assigned',
      at,
      conversationId: conversation.id,
      userId,
      because: 'accepted',
    });
  }
  for (let n = 0; n < rung; n += 1) {
    const id = asId<RingId>(`${name} rings ${n}`);
    const conversation = asked({ id: `${name} hears ${n}`, kind });
    apply(world, { type: 'conversation.opened', at: 1, conversation });
    const ring = { id, userId, conversationId: conversation.id, skillId: null };
    apply(world, {
      type: 'ring.offered',
      at: 1,
      ring: { ...ring, state: 'waiting', offeredAt: 1, expiresAt: 2 },
      because: { kind: 'only', values: { among: 1, load: 0 } },
    });
  }
  if (person.enabled === false) save(false);
}

/** A conversation that waits for the first skill. */
export function asked(given: {
  readonly id?: string;
  readonly kind?: ConversationKind;
  readonly skillId?: SkillId | null;
  readonly refusedBy?: readonly string[];
  readonly handedOnBy?: string | null;
  /** By name. */
  readonly handedTo?: string | null;
}): Conversation {
  const {
    id = 'asked',
    kind = 'chat',
    skillId = skillIds[0],
    refusedBy = [],
    handedOnBy = null,
    handedTo = null,
  } = given;
  return {
    id: asId<ConversationId>(id),
    accountId,
    kind,
    consumerId: asId<ConsumerId>(id),
    openedAt: 1,
    ...{ skillId, campaignId: null, engagementId: null },
    phase: { name: 'waiting', since: 1 },
    onlookers: [],
    refusedBy: refusedBy.map((name) => asId<UserId>(name)),
    handover:
      handedOnBy === null
        ? null
        : {
            ...{ from: asId<UserId>(handedOnBy), fromSkillId: null, at: 1 },
            ...(handedTo !== null && { to: asId<UserId>(handedTo) }),
          },
    ...{ nextSequence: 0, updatedAt: 1, milestones: [] },
  };
}
