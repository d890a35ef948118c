import type { BotRun } from './bot-run';
import type { Person } from './client';
import type { Fact, FactType } from './fact';
import type {
  AccountId,
  BotEnvironmentId,
  BotId,
  BotRunId,
  CampaignId,
  ClientId,
  ConnectorId,
  ConsumerId,
  ConversationId,
  EndpointId,
  ProfileId,
  ResourceId,
  RingId,
  SkillId,
  TestId,
  UserId,
} from './ids';
import { firstsOfTurn } from './firsts-of-turn';
import type { LogEntry } from './log-entry';
import { timerKey } from './timer';
import type { World } from './world';

/** What a fact can concern, and by which id it is found. */
interface IdOf {
  account: AccountId;
  profile: ProfileId;
  skill: SkillId;
  user: UserId;
  /** A user at work. */
  agent: UserId;
  campaign: CampaignId;
  bot: BotId;
  run: BotRunId;
  connector: ConnectorId;
  endpoint: EndpointId;
  environment: BotEnvironmentId;
  test: TestId;
  resource: ResourceId;
  /** What is kept for this account. */
  context: AccountId;
  /** The calls of this account. */
  calls: AccountId;
  consumer: ConsumerId;
  conversation: ConversationId;
  ring: RingId;
  client: ClientId;
  /** By `timerKey`. */
  timer: string;
  clock: 'clock';
  /** The hosts that are allowed. */
  outside: 'outside';
  /** `<lesson> <step>`. */
  lesson: string;
}
export type SubjectNoun = keyof IdOf;
export type Subject = { [N in SubjectNoun]: { readonly noun: N; readonly id: IdOf[N] } }[SubjectNoun];

type SubjectsOf<T extends FactType> = (fact: Fact<T>, world: World) => readonly (Subject | null)[];

function about<N extends SubjectNoun>(noun: N, id: IdOf[N] | null): Subject | null {
  return id === null ? null : ({ noun, id } as Subject);
}
const absence = (userId: UserId) => about('timer', timerKey({ kind: 'agent-gone', userId }));
const silence = (conversationId: ConversationId) =>
  about('timer', timerKey({ kind: 'consumer-silent', conversationId }));
const ofBot = ({ botId }: { readonly botId: BotId }) => [about('bot', botId)];
const ofConnector = ({ connectorId }: { readonly connectorId: ConnectorId }) => [
  about('connector', connectorId),
];
const ofCampaign = ({ campaignId }: { readonly campaignId: CampaignId }) => [about('campaign', campaignId)];
const ofClient = ({ clientId }: { readonly clientId: ClientId }) => [about('client', clientId)];

/** A socket that comes or goes, and whose presence that decides. */
function ofSocket(clientId: ClientId, person: Person | null, world: World): readonly (Subject | null)[] {
  const client = about('client', clientId);
  if (person === null) return [client];
  return person.kind === 'user'
    ? [client, absence(person.userId)]
    : [client, ...ofPresence(person.consumerId, world)];
}

/** A consumer who comes or goes, and what waits for them: only their last conversation can be open. */
function ofPresence(consumerId: ConsumerId, world: World): readonly (Subject | null)[] {
  const conversationId = world.conversationsOf[consumerId]?.at(-1);
  if (conversationId === undefined) return [about('consumer', consumerId)];
  return [
    about('consumer', consumerId),
    about('timer', timerKey({ kind: 'consumer-gone', conversationId })),
    silence(conversationId),
  ];
}

/** A thing that is saved, and deleted by its id, if it can be. */
function ofThing<
  N extends
    | 'account'
    | 'profile'
    | 'skill'
    | 'campaign'
    | 'connector'
    | 'endpoint'
    | 'environment'
    | 'test'
    | 'resource',
>(noun: N): { readonly [T in Extract<`${N}.saved` | `${N}.deleted`, FactType>]: SubjectsOf<T> } {
  // The edge: such a fact holds the thing by its noun, or its id.
  return {
    [`${noun}.saved`]: (fact: Record<string, { readonly id: IdOf[N] }>) => [about(noun, fact[noun]!.id)],
    [`${noun}.deleted`]: (fact: Record<string, IdOf[N]>) => [about(noun, fact[`${noun}Id`]!)],
  } as never;
}

/** One line a fact: a kind of fact whose line is missing does not compile. */
const subjects: { readonly [T in Exclude<FactType, 'world.replaced'>]: SubjectsOf<T> } = {
  ...ofThing('account'),
  ...ofThing('profile'),
  ...ofThing('skill'),
  ...ofThing('campaign'),
  ...ofThing('connector'),
  ...ofThing('endpoint'),
  ...ofThing('environment'),
  ...ofThing('test'),
  ...ofThing('resource'),
  'articles.changed': ({ resourceId }) => [about('resource', resourceId)],
  'clock.changed': () => [about('clock', 'clock')],
  'account.opened': ({ account, profiles }) => [
    about('account', account.id),
    ...profiles.map(({ id }) => about('profile', id)),
  ],
  'user.saved': ({ user }) => [about('user', user.id), about('agent', user.id)],
  'user.deleted': ({ userId }) => [about('user', userId), about('agent', userId), absence(userId)],
  'campaign.published': ofCampaign,
  'bot.saved': ({ bot }) => [about('bot', bot.id)],
  'bot.deleted': ofBot,
  'dialog.saved': ofBot,
  'dialog.deleted': ofBot,
  'integration.saved': ofBot,
  'integration.deleted': ofBot,
  'connector.started': ofConnector,
  'connector.stopped': ofConnector,
  'connector.statusChanged': ofConnector,
  'endpoint.moved': ({ endpointId }) => [about('endpoint', endpointId)],
  'context.changed': ({ accountId }) => [about('context', accountId)],
  'call.made': ({ call }) => [about('calls', call.accountId)],
  'hosts.allowed': () => [about('outside', 'outside')],
  'session.opened': () => [],
  'session.closed': () => [],
  'client.connected': ({ client }, world) => ofSocket(client.id, client.person, world),
  'client.identified': ({ clientId, person }, world) => ofSocket(clientId, person, world),
  'client.subscribed': ofClient,
  'client.unsubscribed': ofClient,
  'client.gone': ({ clientId, person }, world) => ofSocket(clientId, person, world),
  'agent.stateChanged': ({ userId }) => [about('agent', userId), absence(userId)],
  'consumer.missed': ({ consumerId }, world) => ofPresence(consumerId, world),
  'consumer.saved': ({ consumer }) => [about('consumer', consumer.id)],
  // One that is no longer among the newest may have a timer from here on.
  'conversation.opened': ({ conversation }) => [
    about('conversation', conversation.id),
    about('timer', timerKey({ kind: 'archive-due', conversationId: conversation.id })),
  ],
  'conversation.queued': ({ conversationId, from }) => ofMove(conversationId, from),
  'conversation.assigned': ({ conversationId, userId }) => ofMove(conversationId, userId),
  'conversation.joined': ({ conversationId }) => [about('conversation', conversationId)],
  'conversation.left': ({ conversationId }) => [about('conversation', conversationId)],
  'conversation.ttrChanged': ({ conversationId }) => [about('conversation', conversationId)],
  'conversation.closed': ({ conversationId, agent }) => ofMove(conversationId, agent),
  // Where it is kept makes no difference to anybody.
  'conversation.archived': () => [],
  'ring.offered': ({ ring }) => ofRing(ring.id, ring),
  'ring.settled': ({ ringId }, world) => ofRing(ringId, world.rings[ringId]),
  'message.published': ({ conversationId }) => [
    about('conversation', conversationId),
    silence(conversationId),
  ],
  'bot.begun': ({ run }) => [about('run', run.id)],
  'bot.turnTaken': ({ run, log }) => [about('run', run.id), ...ofFirsts(run, log)],
  'bot.lineSent': ({ runId }) => [about('run', runId)],
  'bot.breakpointsSet': ofBot,
  'lesson.stepEntered': ({ lessonId, stepId }) => [about('lesson', `${lessonId} ${stepId}`)],
  'timer.ran': ({ timerId }) => [about('timer', timerId)],
};

/** Most turns are the first of nothing, and then the conversation is as it was. */
function ofFirsts(run: BotRun, log: readonly LogEntry[]): readonly (Subject | null)[] {
  const { channel } = run;
  return channel.kind === 'conversation' && firstsOfTurn(run, log).length > 0
    ? [about('conversation', channel.conversationId)]
    : [];
}

/** A conversation that comes to somebody or goes: with it whoever holds it, and what waits for its consumer. */
function ofMove(conversationId: ConversationId, userId: UserId | null): readonly (Subject | null)[] {
  return [
    about('conversation', conversationId),
    about('agent', userId),
    silence(conversationId),
    userId === null ? null : absence(userId),
  ];
}

function ofRing(ringId: RingId, ring: World['rings'][RingId] | undefined): readonly (Subject | null)[] {
  return [
    about('ring', ringId),
    about('timer', timerKey({ kind: 'ring-expires', ringId })),
    about('conversation', ring?.conversationId ?? null),
    about('agent', ring?.userId ?? null),
  ];
}

/** What this fact concerns: asked of the world that has the fact, or is about to get it. */
export function subjectsOf(fact: Fact, world: World): readonly Subject[] | 'everything' {
  if (fact.type === 'world.replaced') return 'everything';
  // The table pairs each fact with its own line; the union hides that from the compiler.
  const line = subjects[fact.type] as SubjectsOf<typeof fact.type>;
  return line(fact, world).filter((subject) => subject !== null);
}
