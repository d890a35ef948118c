import { apply } from '#core/engine/apply';
import { createMatcher } from '#core/routing/matcher';
import type { Fact } from '#model/fact';
import {
  asId,
  type AccountId,
  type ConsumerId,
  type ConversationId,
  type SkillId,
  type UserId,
  type UserPid,
} from '#model/ids';
import type { ChatLimit } from '#model/user';
import { emptyWorld, type World } from '#model/world';
import { firstProfileId } from '#model/profile';

const accountId = asId<AccountId>('10000001');
export const skills = {
  served: asId<SkillId>('1000000001'),
  unserved: asId<SkillId>('1000000002'),
};

/** Agents who are Online and visitors who come and go, without sockets: what is measured is who gets whom. */
export interface Office {
  readonly world: World;
  /** Somebody wants to talk; the offers that follow. */
  arrive(skillId: SkillId): readonly ConversationId[];
  /** The conversation is over; the offers that follow. */
  leave(id: ConversationId): readonly ConversationId[];
  /** Whoever is offered the conversation takes it. */
  accept(id: ConversationId): void;
}

export function openOffice(agents: number, maxChats: ChatLimit): Office {
  const world = emptyWorld();
  let now = 1_000;
  let count = 0;
  for (let n = 0; n < agents; n += 1) addAgent(world, n, maxChats);

  /** As the engine does with one input. */
  function take(...facts: readonly Fact[]): ConversationId[] {
    const matcher = createMatcher(world);
    const offered: ConversationId[] = [];
    const become = (fact: Fact) => {
      matcher.note(fact);
      apply(world, fact);
      matcher.note(fact);
      if (fact.type === 'ring.offered') offered.push(fact.ring.conversationId);
    };
    facts.forEach(become);
    for (let next = matcher.next(now); next.length > 0; next = matcher.next(now)) next.forEach(become);
    return offered;
  }

  return {
    world,
    arrive(skillId) {
      now += 1;
      count += 1;
      const id = asId<ConversationId>(`conversation-${count}`);
      const told = { skillId, campaignId: null, engagementId: null, onlookers: [], refusedBy: [] };
      return take({
        type: 'conversation.opened',
        at: now,
        conversation: {
          ...{ id, accountId, consumerId: asId<ConsumerId>(`consumer-${count}`), openedAt: now },
          kind: 'chat',
          phase: { name: 'waiting', since: now },
          ...{ ...told, handover: null, nextSequence: 0, updatedAt: now, milestones: [] },
        },
      });
    },
    leave(conversationId) {
      now += 1;
      const phase = world.conversations[conversationId]?.phase;
      const agent = phase?.name === 'assigned' ? phase.userId : null;
      return take({ type: 'conversation.closed', at: now, conversationId, agent, reason: 'agent' });
    },
    accept(conversationId) {
      const phase = world.conversations[conversationId]?.phase;
      const ring = phase?.name === 'ringing' ? world.rings[phase.ringId] : undefined;
      if (!ring) throw new Error(`${conversationId} is offered to nobody.`);
      take(
        { type: 'ring.settled', at: now, ringId: ring.id, outcome: 'accepted' },
        { type: 'conversation.assigned', at: now, conversationId, userId: ring.userId, because: 'accepted' },
      );
    },
  };
}

function addAgent(world: World, n: number, maxChats: ChatLimit): void {
  const userId = asId<UserId>(String(100_000_000 + n));
  apply(world, {
    type: 'user.saved',
    at: 1,
    user: {
      ...{ id: userId, pid: asId<UserPid>(`pid-${n}`), accountId, enabled: true, createdBy: null },
      ...{ loginName: `agent-${n}`, email: 'a@b', nickname: `A${n}`, name: `Agent ${n}`, maxChats },
      type: 'human',
      login: { method: 'password', password: 'pass-word' },
      profiles: [firstProfileId(accountId, 'agent')],
      skills: [skills.served],
    },
  });
  apply(world, { type: 'agent.stateChanged', at: 1, userId, state: 'online' });
}
