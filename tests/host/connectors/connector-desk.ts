import type { Request } from '#core/protocol/requests';
import { createConnectorPool } from '#workers/host/connectors/connector-pool';
import type { ConnectorPorts, ConnectorSeat } from '#workers/host/connectors/ports';
import { partsDown, type Connector, type ConnectorStatus, type PartStatuses } from '#model/connector';
import type { ConversationKind } from '#model/campaign';
import { asId, type ConnectorId, type ConversationId } from '#model/ids';
import type { User } from '#model/user';
import { firstProfileId, firstProfiles } from '#model/profile';
import { FakeBotServer } from '#support/fake-bot-server';
import { FakeBrandServer } from '#support/fake-brand-server';
import { createFaultyDoor } from '#support/faulty-door';
import { createSteppedClock, type SteppedClock } from '#support/stepped-clock';

/** A bot user with API keys. */
export function botUser(changes: Partial<User> = {}): User {
  const id = changes.id ?? asId('7');
  return {
    id,
    pid: asId(`pid-${id}`),
    accountId: asId('1234'),
    type: 'bot',
    loginName: `bot-${id}`,
    email: '',
    nickname: 'Bot',
    name: 'Bot',
    login: {
      method: 'api-key',
      key: { keyName: 'k', appKey: 'app', secret: 'secret', accessToken: 'token', accessTokenSecret: 'hush' },
    },
    profiles: [firstProfileId(asId('1234'), 'agent')],
    maxChats: 'unlimited',
    skills: [],
    enabled: true,
    createdBy: null,
    ...changes,
  };
}

/** A connector that was started. */
export function seatOf(user: User, changes: Partial<Connector> = {}): ConnectorSeat {
  const connector: Connector = {
    id: asId(`connector-${user.id}`),
    plays: { kind: 'bot', botId: asId('bot') },
    accountId: user.accountId,
    userId: user.id,
    role: 'agent',
    conversationKind: 'chat',
    environment: 'demo',
    settings: [],
    wanted: 'running',
    status: 'ready-to-start',
    parts: partsDown,
    ...changes,
  };
  return {
    connector,
    user,
    world: {
      accounts: {},
      profiles: Object.fromEntries(firstProfiles(user.accountId).map((one) => [one.id, one])),
    },
  };
}

export const talk: ConversationId = asId('conversation-1');
export const otherTalk: ConversationId = asId('conversation-2');

export const isLine = (request: Request) =>
  request.name === 'publish-event' && request.event.type === 'content';
export const isTransfer = (request: Request) => request.name === 'update-conversation';

export interface Report {
  readonly id: ConnectorId;
  readonly status: ConnectorStatus;
  readonly parts: PartStatuses;
}

/** A pool between a fake platform and a fake bot, on a clock that stands still. */
export function connectorDesk({
  users = [botUser()],
  lineClock,
}: { users?: readonly User[]; lineClock?: SteppedClock } = {}) {
  const clock = createSteppedClock();
  const server = new FakeBrandServer(users);
  const bot = new FakeBotServer();
  const reports: Report[] = [];
  server.onPublished = (conversationId, externalId) => bot.lineSent(conversationId, externalId);
  server.lastWord = (conversationId) => bot.lastWord(conversationId);
  const door = createFaultyDoor({
    http: server.http,
    openSocket: server.openSocket,
    after: (lineClock ?? clock).after,
    freshId: () => '',
  });
  const ports: ConnectorPorts = {
    door,
    hear: bot.hear,
    runOf: bot.runOf,
    onTurn: bot.onTurn,
    wasPassedOn: () => true,
    speaksFor: (pid) => users.some((one) => one.pid === pid),
    report: (id, status, parts) => reports.push({ id, status, parts }),
    after: clock.after,
  };
  let pool = createConnectorPool(ports);
  return {
    clock,
    door,
    server,
    bot,
    reports,
    user: users[0] ?? botUser(),
    get pool() {
      return pool;
    },
    statuses: (id?: ConnectorId) =>
      reports.filter((one) => id === undefined || one.id === id).map(({ status }) => status),
    last: () => reports.at(-1),
    /** Syncs and lets everything happen that needs no time. */
    async run(...seats: readonly ConnectorSeat[]) {
      pool.sync(seats);
      await clock.advance(0);
    },
    /** The engine is killed and started again. */
    async restart(...seats: readonly ConnectorSeat[]) {
      pool.stop();
      pool = createConnectorPool(ports);
      pool.sync(seats);
      await clock.advance(0);
    },
  };
}

/** The same with a connector that is online. */
export async function onlineDesk({ kind = 'chat' }: { kind?: ConversationKind } = {}) {
  const desk = connectorDesk();
  desk.bot.kind = kind;
  await desk.run(seatOf(desk.user, { conversationKind: kind }));
  return desk;
}
