import { arm } from '#core/engine/apply/arm';
import type { Conversation } from '#model/conversation';
import type { ConsumerId, RingId } from '#model/ids';
import type { Message } from '#model/message';
import { queueKey } from '#model/queue';
import type { World } from '#model/world';
import { accountId, conversationIds, id, skillIds, userIds } from './full-ids';

const ringId = id<RingId>(`${conversationIds.ringing}_${accountId}_62000`);

/** A conversation in every phase, with everything that can stand in one. */
export function addConversations(world: World): void {
  add(world, 'ended', { name: 'ended', at: 61_500, reason: 'consumer', userId: userIds.human }, 60_000, {
    onlookers: [{ userId: userIds.human, role: 'reader' }],
    milestones: ['bot-joined', 'consumer-spoke', 'bot-answered', 'escalated', 'escalation-failed'],
  });
  add(world, 'assigned', { name: 'assigned', since: 61_000, userId: userIds.human }, 60_500, {
    onlookers: [{ userId: userIds.bot, role: 'manager' }],
    milestones: [
      'human-rang',
      'human-joined',
      'human-spoke',
      'transfer-called',
      'failure-caught',
      'bot-took-over',
      'failed-over',
      'engine-showed-card',
      'engine-transferred',
      'engine-failed',
    ],
  });
  add(world, 'withBot', { name: 'assigned', since: 61_000, userId: userIds.bot }, 60_600, {
    skillId: skillIds.bot,
  });
  add(world, 'waiting', { name: 'waiting', since: 61_000 }, 61_000, {
    kind: 'messaging',
    skillId: null,
    campaignId: null,
    engagementId: null,
    refusedBy: [userIds.human],
    handover: { from: userIds.bot, fromSkillId: skillIds.bot, at: 61_000 },
  });
  add(world, 'ringing', { name: 'ringing', since: 61_200, ringId }, 61_200, {});
  addMessages(world);
  addRings(world);
  const human = world.agents[userIds.human];
  if (human)
    Object.assign(human, {
      ...{ conversations: { [conversationIds.assigned]: true }, open: 1, rings: [ringId] },
      load: { chat: 2, messaging: 0 },
    });
  const bot = world.agents[userIds.bot];
  if (bot)
    Object.assign(bot, {
      ...{ conversations: { [conversationIds.withBot]: true }, open: 1 },
      load: { chat: 1, messaging: 0 },
    });
  world.queues[queueKey({ accountId, kind: 'messaging', skillId: null })] = [conversationIds.waiting];
  // Who has “No chats” is there for messaging alone.
  for (const skillId of [skillIds.human, null])
    world.online[queueKey({ accountId, kind: 'messaging', skillId })] = [userIds.human];
}

function add(
  world: World,
  which: keyof typeof conversationIds,
  phase: Conversation['phase'],
  openedAt: number,
  more: Partial<Conversation>,
): void {
  const consumerId = id<ConsumerId>(`consumer-${which}`);
  world.consumers[consumerId] = {
    id: consumerId,
    accountId,
    firstName: 'Vic',
    lastName: which,
    secret: `secret-${which}`,
  };
  world.conversations[conversationIds[which]] = {
    id: conversationIds[which],
    accountId,
    kind: 'chat',
    consumerId,
    openedAt,
    skillId: skillIds.human,
    campaignId: id('campaign'),
    engagementId: id('e1'),
    phase,
    onlookers: [],
    refusedBy: [],
    handover: null,
    nextSequence: 0,
    updatedAt: 62_000,
    milestones: [],
    ...more,
  };
  world.messages[conversationIds[which]] = [];
  world.recent.push(conversationIds[which]);
  world.conversationsOf[consumerId] = [conversationIds[which]];
}

function addMessages(world: World): void {
  const say = (
    which: 'ended' | 'withBot',
    author: Message['author'],
    event: Message['event'],
    more: object = {},
  ) => {
    const conversation = world.conversations[conversationIds[which]];
    if (!conversation) return;
    world.messages[conversation.id]?.push({
      sequence: conversation.nextSequence,
      at: 61_000,
      author,
      audience: 'all',
      event,
      ...more,
    });
    conversation.nextSequence += 1;
  };
  const visitor = (which: 'ended' | 'withBot') =>
    ({ kind: 'consumer', consumerId: id<ConsumerId>(`consumer-${which}`) }) as const;
  say('ended', visitor('ended'), { type: 'content', text: 'hi' });
  say(
    'ended',
    { kind: 'user', userId: userIds.bot, role: 'assigned-agent' },
    { type: 'content', text: '<script>alert(1)</script>' },
    { metadata: [{ type: 'ExternalId', id: 'l1', nested: { list: [1, null, true] } }] },
  );
  say(
    'ended',
    { kind: 'user', userId: userIds.human, role: 'manager' },
    { type: 'content', text: 'for agents' },
    { audience: 'agents-and-managers' },
  );
  say('ended', { kind: 'system' }, { type: 'accept-status', status: 'READ', sequences: [0, 1] });
  say('withBot', visitor('withBot'), { type: 'content', text: 'hi', card: { type: 'text', text: 'hi' } });
}

function addRings(world: World): void {
  const ring = {
    userId: userIds.human,
    skillId: skillIds.human,
    offeredAt: 62_000,
    expiresAt: 134_000,
  };
  world.rings[ringId] = { ...ring, id: ringId, conversationId: conversationIds.ringing, state: 'waiting' };
  for (const state of ['accepted', 'rejected', 'expired', 'cancelled'] as const)
    world.rings[id<RingId>(`old-${state}`)] = {
      ...ring,
      id: id(`old-${state}`),
      conversationId: conversationIds.ended,
      skillId: null,
      state,
      settledAt: 62_100,
    };
  for (const one of Object.values(world.rings)) (world.ringsOf[one.conversationId] ??= []).push(one.id);
  arm(world, { kind: 'ring-expires', ringId }, 134_000);
}
