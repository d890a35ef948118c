import { replaceWorld } from '#core/engine/replace-world';
import { serve } from '#core/engine/serve';
import { apply } from '#core/engine/apply';
import type { Moment } from '#core/engine/moment';
import { hear, hearAnswer } from '#core/engine/bot-turns';
import { handleCommand } from '#core/engine/commands/index';
import { step, type Stepped } from '#core/engine/step';
import {
  asId,
  type AccountId,
  type ClientId,
  type ConsumerId,
  type ConversationId,
  type SkillId,
  type UserId,
  type UserPid,
} from '#model/ids';
import { emptyWorld, type World } from '#model/world';
import { firstProfileId } from '#model/profile';

export interface BusyWorld {
  readonly world: World;
  /** The consumer of the nth conversation says a line. */
  say(n: number): Stepped;
}

const agentCount = 50;

/** An account in which so many conversations are open, each with an agent and both sides connected and subscribed. */
export function createBusyWorld(open: number): BusyWorld {
  const world = emptyWorld();
  let count = 0;
  const at: Moment = {
    now: 1_000,
    realNow: 1_000,
    ids: {
      uuid: () => `id-${(count += 1)}`,
      digits: (length) => String(10 ** (length - 1) + (count += 1)),
      token: () => `token-${(count += 1)}`,
    },
  };
  step(
    world,
    { type: 'engine.started' },
    { ...at, carryOut: handleCommand, hear, hearAnswer, replace: replaceWorld, serve },
  );
  const accountId = Object.keys(world.accounts)[0] as AccountId;
  const skillId = asId<SkillId>('1000000001');
  apply(world, {
    type: 'skill.saved',
    at: 1,
    skill: { id: skillId, accountId, name: 'S', description: 'S' },
  });
  const users = Array.from({ length: agentCount }, (_, n) => addAgent(world, accountId, skillId, n));
  for (let n = 0; n < open; n += 1) {
    const consumerId = asId<ConsumerId>(`consumer-${n}`);
    const conversationId = asId<ConversationId>(`conversation-${n}`);
    apply(world, {
      type: 'consumer.saved',
      at: 1,
      consumer: { id: consumerId, accountId, firstName: 'V', lastName: String(n), secret: 's' },
    });
    connect(world, asId<ClientId>(`c-${n}`), accountId, 'consumer', { kind: 'consumer', consumerId });
    apply(world, {
      type: 'conversation.opened',
      at: 1,
      conversation: {
        id: conversationId,
        accountId,
        kind: 'chat',
        consumerId,
        openedAt: 1,
        skillId,
        campaignId: null,
        engagementId: null,
        phase: { name: 'waiting', since: 1 },
        onlookers: [],
        refusedBy: [],
        handover: null,
        nextSequence: 0,
        updatedAt: 1,
        milestones: [],
      },
    });
    const userId = users[n % agentCount];
    if (userId)
      apply(world, { type: 'conversation.assigned', at: 1, conversationId, userId, because: 'accepted' });
  }
  return {
    world,
    say(n) {
      const text = JSON.stringify({
        kind: 'req',
        id: '1',
        type: 'ms.PublishEvent',
        body: {
          dialogId: `conversation-${n}`,
          event: { type: 'ContentEvent', contentType: 'text/plain', message: 'hello' },
        },
      });
      return step(
        world,
        { type: 'frame', clientId: asId<ClientId>(`c-${n}`), text },
        { ...at, carryOut: handleCommand, hear, hearAnswer, replace: replaceWorld, serve },
      );
    },
  };
}

function addAgent(world: World, accountId: AccountId, skillId: SkillId, n: number): UserId {
  const id = asId<UserId>(`10000000${n}`);
  apply(world, {
    type: 'user.saved',
    at: 1,
    user: {
      id,
      pid: asId<UserPid>(`pid-${n}`),
      accountId,
      type: 'human',
      loginName: `agent-${n}`,
      email: 'a@b',
      nickname: `A${n}`,
      name: `Agent ${n}`,
      login: { method: 'password', password: 'pass-word' },
      profiles: [firstProfileId(accountId, 'agent')],
      maxChats: 'unlimited',
      skills: [skillId],
      enabled: true,
      createdBy: null,
    },
  });
  connect(world, asId<ClientId>(`a-${n}`), accountId, 'brand', { kind: 'user', userId: id });
  return id;
}

function connect(
  world: World,
  id: ClientId,
  accountId: AccountId,
  side: 'brand' | 'consumer',
  person: { kind: 'user'; userId: UserId } | { kind: 'consumer'; consumerId: ConsumerId },
): void {
  apply(world, {
    type: 'client.connected',
    at: 1,
    client: { id, accountId, side, person, subscriptions: {} },
  });
  const agentIds = person.kind === 'user' ? [person.userId] : null;
  apply(world, {
    type: 'client.subscribed',
    at: 1,
    clientId: id,
    subscription: { topic: 'conversations', id: asId(`s-${id}`), states: ['OPEN'], agentIds },
  });
}
