import type { CampaignId, ConsumerId, RingId } from '#model/ids';
import type { Conversation } from '#model/conversation';
import type { User } from '#model/user';
import { arm } from '#core/engine/apply/arm';
import { emptyWorld, type World } from '#model/world';
import { emptyOrder } from '#model/order';
import { addBot } from './full-bot';
import { accountId, conversationIds, id, skillIds, userIds } from './full-ids';

/** A world with at least one of everything that can be stored, and with every state it can be in. */
export function fullWorld(): World {
  const world = emptyWorld();
  world.clock = { mode: 'paused', rate: 10, virtualAt: 90_000, realAt: 80_000 };
  world.accounts[accountId] = {
    id: accountId,
    name: 'Mine',
    ringMs: 72_000,
    agentGraceMs: 15_000,
    defaultMaxChats: 3,
  };
  for (const [name, skillId] of Object.entries(skillIds))
    world.skills[skillId] = { id: skillId, accountId, name, description: `the ${name} queue` };
  addUsers(world);
  addCampaign(world);
  addBot(world);
  addConversations(world);
  world.lessons['first made-skill'] = { stepId: 'made-skill', enteredAt: 70_000 };
  world.at = 90_000;
  for (const noun of Object.keys(emptyOrder()) as (keyof World['order'])[])
    Object.assign(world.order, { [noun]: Object.keys(world[noun]) });
  return world;
}

function addUsers(world: World): void {
  const user = {
    accountId,
    email: 'somebody@example.org',
    nickname: 'Some',
    profiles: ['agent'],
    enabled: true,
  } as const;
  const key = { keyName: 'bot', appKey: 'a', secret: 'b', accessToken: 'c', accessTokenSecret: 'd' };
  const users: User[] = [
    {
      ...user,
      id: userIds.bot,
      pid: id('pid-bot'),
      type: 'bot',
      loginName: 'bot',
      name: 'Bot',
      login: { method: 'api-key', key },
      maxChats: 'unlimited',
      skills: [skillIds.bot],
      createdBy: userIds.human,
    },
    {
      ...user,
      id: userIds.human,
      pid: id('pid-human'),
      type: 'human',
      loginName: 'ann',
      name: '<b>Ann</b>',
      login: { method: 'password', password: 'secret' },
      maxChats: 0,
      skills: [skillIds.human],
      createdBy: null,
    },
  ];
  for (const one of users) {
    world.users[one.id] = one;
    world.agents[one.id] = {
      userId: one.id,
      state: 'online',
      since: 50_000,
      lastAssignedAt: 0,
      conversations: {},
      open: 0,
      rings: [],
    };
  }
}

function addCampaign(world: World): void {
  const engagement = {
    source: 'web',
    template: 'corner',
    conversationKind: 'chat',
    buttonText: 'Live Chat',
    window: 'usual',
  } as const;
  world.campaigns[id<CampaignId>('campaign')] = {
    id: id('campaign'),
    accountId,
    name: 'First',
    goal: 'Interact with consumers',
    engagements: [
      { ...engagement, id: id('e1'), name: 'one', routing: { kind: 'all-skills' } },
      {
        ...engagement,
        id: id('e2'),
        name: 'two',
        routing: { kind: 'specific-skill', skillId: skillIds.bot },
      },
    ],
    publishedAt: 60_000,
  };
}

function addConversations(world: World): void {
  const consumerId = id<ConsumerId>('consumer');
  const ringId = id<RingId>(`${conversationIds.ringing}_${accountId}_62000`);
  world.consumers[consumerId] = { id: consumerId, accountId, firstName: 'Vic', lastName: '', secret: 's' };
  const conversation = (
    which: keyof typeof conversationIds,
    phase: Conversation['phase'],
    openedAt: number,
  ): void => {
    world.conversations[conversationIds[which]] = {
      id: conversationIds[which],
      accountId,
      kind: 'chat',
      consumerId,
      openedAt,
      skillId: which === 'waiting' ? null : skillIds.human,
      campaignId: id('campaign'),
      engagementId: id('e1'),
      phase,
      onlookers: [{ userId: userIds.bot, role: 'reader' }],
      refusedBy: [userIds.bot],
      handover: { from: userIds.bot, fromSkillId: null, at: 61_000 },
      nextSequence: 0,
      updatedAt: 62_000,
      milestones: ['bot-joined', 'escalated', 'human-rang'],
    };
    world.messages[conversationIds[which]] = [];
    world.recent.push(conversationIds[which]);
    (world.conversationsOf[consumerId] ??= []).push(conversationIds[which]);
  };
  conversation('ended', { name: 'ended', at: 61_500, reason: 'consumer' }, 60_000);
  conversation('assigned', { name: 'assigned', since: 61_000, userId: userIds.human }, 60_500);
  conversation('waiting', { name: 'waiting', since: 61_000 }, 61_000);
  conversation('ringing', { name: 'ringing', since: 61_200, ringId }, 61_200);

  const author = { kind: 'user', userId: userIds.bot, role: 'assigned-agent' } as const;
  const message = { audience: 'all', at: 61_000 } as const;
  world.messages[conversationIds.ended] = [
    {
      ...message,
      sequence: 0,
      author: { kind: 'consumer', consumerId },
      event: { type: 'content', text: 'hi' },
    },
    {
      ...message,
      sequence: 1,
      author,
      event: { type: 'content', text: '<script>alert(1)</script>' },
      metadata: [{ type: 'ExternalId', id: 'l1', nested: { list: [1, null, true] } }],
    },
    {
      ...message,
      sequence: 2,
      author: { kind: 'system' },
      event: { type: 'accept-status', status: 'READ', sequences: [0, 1] },
    },
  ];
  const ended = world.conversations[conversationIds.ended];
  if (ended) ended.nextSequence = 3;
  addRings(world, ringId);
  const human = world.agents[userIds.human];
  if (human)
    Object.assign(human, { conversations: { [conversationIds.assigned]: true }, open: 1, rings: [ringId] });
  world.queues['any'] = [conversationIds.waiting];
}

function addRings(world: World, ringId: RingId): void {
  const ring = {
    userId: userIds.human,
    skillId: skillIds.human,
    offeredAt: 62_000,
    expiresAt: 134_000,
  };
  world.rings[ringId] = { ...ring, id: ringId, conversationId: conversationIds.ringing, state: 'waiting' };
  world.rings[id<RingId>('old')] = {
    ...ring,
    id: id('old'),
    conversationId: conversationIds.ended,
    skillId: null,
    state: 'rejected',
    settledAt: 60_100,
  };
  arm(world, { kind: 'ring-expires', ringId }, 134_000);
  arm(world, { kind: 'agent-gone', userId: userIds.bot }, 99_000);
}
