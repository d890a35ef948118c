import type { CampaignId, ProfileId } from '#model/ids';
import { emptyWorld, type World } from '#model/world';
import { emptyOrder } from '#model/order';
import { firstProfileId, firstProfiles } from '#model/profile';
import { addBot } from './full-bot';
import { addCalls } from './full-calls';
import { addConversations } from './full-conversations';
import { accountId, id, neighbour, skillIds, userIds } from './full-ids';
import { addNeighbour } from './full-neighbour';
import { addUser } from './full-user';

/** A world with at least one of everything that can be stored, and with every state it can be in. */
export function fullWorld(): World {
  const world = emptyWorld();
  world.clock = { mode: 'paused', rate: 10, virtualAt: 90_000, realAt: 80_000 };
  for (const [one, name] of [
    [accountId, 'Mine'],
    [neighbour.accountId, 'Next door'],
  ] as const) {
    world.accounts[one] = { id: one, name, ringMs: 72_000, agentGraceMs: 15_000, defaultMaxChats: 3 };
    for (const profile of firstProfiles(one)) world.profiles[profile.id] = profile;
  }
  world.profiles[id<ProfileId>('made')] = {
    id: id('made'),
    accountId,
    name: 'Deploys',
    role: 'campaign-manager',
    permissions: ['deploy-to-production'],
  };
  for (const [name, skillId] of Object.entries({ Robots: skillIds.bot, People: skillIds.human }))
    world.skills[skillId] = { id: skillId, accountId, name, description: `the ${name} queue` };
  addUsers(world);
  addCampaigns(world);
  addBot(world);
  addConversations(world);
  addCalls(world);
  addNeighbour(world);
  world.lessons['first made-skill'] = { stepId: 'made-skill', enteredAt: 70_000 };
  world.deleted = { 'went-before': 60_000 };
  world.at = 90_000;
  for (const noun of Object.keys(emptyOrder()) as (keyof World['order'])[])
    Object.assign(world.order, { [noun]: Object.keys(world[noun]) });
  return world;
}

function addUsers(world: World): void {
  const common = {
    accountId,
    email: 'somebody@example.org',
    profiles: [firstProfileId(accountId, 'agent')],
    enabled: true,
    createdBy: userIds.human,
  } as const;
  const key = { keyName: 'bot', appKey: 'a', secret: 'b', accessToken: 'c', accessTokenSecret: 'd' };
  const bot = {
    ...common,
    type: 'bot',
    login: { method: 'api-key', key },
    maxChats: 'unlimited',
    skills: [skillIds.bot],
  } as const;
  addUser(world, 'online', {
    ...common,
    id: userIds.human,
    pid: id('pid-human'),
    type: 'human',
    loginName: 'ann',
    nickname: 'Ann',
    name: '<b>Ann</b>',
    login: { method: 'password', password: 'pass-word' },
    profiles: [
      firstProfileId(accountId, 'administrator'),
      firstProfileId(accountId, 'agent-manager'),
      firstProfileId(accountId, 'agent'),
    ],
    maxChats: 0,
    skills: [skillIds.human],
    createdBy: null,
  });
  addUser(world, 'back-soon', {
    ...common,
    id: userIds.away,
    pid: id('pid-away'),
    type: 'human',
    loginName: 'ben',
    nickname: 'Ben',
    name: 'Ben',
    login: { method: 'password', password: 'pass-word' },
    profiles: [firstProfileId(accountId, 'campaign-manager'), firstProfileId(accountId, 'agent')],
    maxChats: 2,
    maxMessaging: 5,
    skills: [skillIds.bot, skillIds.human],
    enabled: false,
  });
  const bots = { nickname: 'Bot', name: 'Bot' };
  addUser(world, 'away', { ...bot, ...bots, id: userIds.bot, pid: id('pid-bot'), loginName: 'bot' });
  addUser(world, 'offline', {
    ...bot,
    ...bots,
    id: userIds.unused,
    pid: id('pid-unused'),
    loginName: 'unused',
  });
  addUser(world, 'offline', {
    ...bot,
    ...bots,
    id: userIds.spare,
    pid: id('pid-spare'),
    loginName: 'spare',
    profiles: [firstProfileId(accountId, 'agent'), firstProfileId(accountId, 'agent-manager')],
  });
}

function addCampaigns(world: World): void {
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
        conversationKind: 'messaging',
        routing: { kind: 'specific-skill', skillId: skillIds.bot },
      },
    ],
    publishedAt: 60_000,
  };
  world.campaigns[id<CampaignId>('draft')] = {
    id: id('draft'),
    accountId,
    name: 'Draft',
    goal: '',
    engagements: [],
    publishedAt: null,
  };
}
