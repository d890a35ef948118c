import type { BotId, CampaignId, ConnectorId, ConsumerId } from '#model/ids';
import { partsDown } from '#model/connector';
import type { World } from '#model/world';
import { firstProfileId } from '#model/profile';
import { id, neighbour } from './full-ids';
import { addUser } from './full-user';

/** One of each thing that belongs to an account. */
export function addNeighbour(world: World): void {
  const { accountId, skill, user, bot, conversation } = neighbour;
  world.skills[skill] = { id: skill, accountId, name: 'Robots', description: 'theirs' };
  const common = {
    accountId,
    email: 'x@example.org',
    nickname: 'X',
    name: 'X',
    profiles: [firstProfileId(accountId, 'administrator')],
    maxChats: 1,
    skills: [skill],
    enabled: true,
    createdBy: null,
    login: { method: 'password', password: 'pass-word' },
  } as const;
  addUser(world, 'offline', { ...common, id: user, pid: id('pid-x'), type: 'human', loginName: 'ann' });
  addUser(world, 'offline', { ...common, id: bot, pid: id('pid-y'), type: 'bot', loginName: 'bot' });
  world.campaigns[id<CampaignId>('their-campaign')] = {
    id: id('their-campaign'),
    accountId,
    name: 'Theirs',
    goal: '',
    engagements: [],
    publishedAt: null,
  };
  world.bots[id<BotId>('their-bot')] = {
    id: id('their-bot'),
    accountId,
    name: 'Theirs',
    description: '',
    language: 'en-US',
    dialogs: [],
    integrations: [],
  };
  world.connectors[id<ConnectorId>('their-connector')] = {
    id: id('their-connector'),
    plays: { kind: 'bot', botId: id('their-bot') },
    accountId,
    userId: bot,
    role: 'agent',
    conversationKind: 'chat',
    environment: 'demo',
    settings: [],
    wanted: 'never-started',
    status: 'ready-to-start',
    parts: partsDown,
  };
  const consumerId = id<ConsumerId>('their-consumer');
  world.consumers[consumerId] = { id: consumerId, accountId, firstName: 'Y', lastName: '', secret: 't' };
  world.conversations[conversation] = {
    id: conversation,
    accountId,
    kind: 'chat',
    consumerId,
    openedAt: 61_500,
    skillId: skill,
    campaignId: null,
    engagementId: null,
    phase: { name: 'ended', at: 61_600, reason: 'timeout' },
    onlookers: [],
    refusedBy: [],
    handover: null,
    nextSequence: 0,
    updatedAt: 61_600,
    milestones: [],
  };
  world.messages[conversation] = [];
  world.conversationsOf[consumerId] = [conversation];
  world.recent.push(conversation);
}
