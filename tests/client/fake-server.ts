import { unreachable } from '#base/unreachable';
import type { ClientDoor } from '#client/door';
import type { HttpResponse } from '#contract/http';
import { dialectOf } from '#core/protocol/dialect';
import type { Side } from '#core/protocol/frames';
import { parseRequest } from '#core/protocol/parse-request';
import type { Request, RequestName } from '#core/protocol/requests';
import type { Answer, ConversationView, EventView, Notice, ParticipantView } from '#core/protocol/views';
import { failureOf, type FailureName } from '#model/failure';
import { asId, type AccountId } from '#model/ids';
import type { Metadata, StoredEvent } from '#model/message';
import { realWaits } from '#support/real-waits';
import { createWirePair, type WirePair } from '#support/wire-pair';

export const siteId = asId<AccountId>('3154216');
export const people = {
  consumer: { role: 'CONSUMER', oldId: 'consumer-1', pid: 'consumer-1' },
  bot: { role: 'ASSIGNED_AGENT', oldId: '3154216.1', pid: 'pid-bot' },
  agent: { role: 'ASSIGNED_AGENT', oldId: '3154216.2', pid: 'pid-agent' },
  platform: { role: 'CONTROLLER', oldId: 'system', pid: 'system' },
} as const satisfies Record<string, ParticipantView>;

const jwt = `head.${btoa(JSON.stringify({ sub: 'consumer-1' }))}.sign`;

/** One conversation and whoever connects to it: a server end whose moods the test sets. */
export interface FakeServer {
  readonly door: ClientDoor;
  readonly requests: Request[];
  readonly paths: string[];
  readonly sockets: readonly WirePair[];
  /** What is answered with a failure from now on; null for nothing. */
  refuse: { readonly name: RequestName; readonly with: FailureName } | null;
  /** Taken in, but the connection ends before the answer. */
  dropAfter: RequestName | null;
  /** Taken in and never answered. */
  silentOn: RequestName | null;
  /** Answers 503 to http. */
  httpDown: boolean;
  /** Tokens that were good once. */
  tokensExpired: boolean;
  conversation: ConversationView | null;
  readonly events: EventView[];
  open(participants?: readonly ParticipantView[]): void;
  update(change: Partial<ConversationView>, type?: 'UPSERT' | 'DELETE'): void;
  publish(
    by: ParticipantView,
    event: StoredEvent,
    audience?: 'all' | 'agents-and-managers',
    metadata?: readonly Metadata[],
  ): number;
  say(by: ParticipantView, text: string): number;
  types(by: ParticipantView, state?: 'COMPOSING' | 'PAUSE'): void;
  tell(notice: Notice): void;
  /** Ends every connection. */
  drop(code?: number): void;
  asked<N extends RequestName>(name: N): Extract<Request, { name: N }>[];
}

const conversationId = asId<ConversationView['id']>('c1');

export function createFakeServer(side: Side): FakeServer {
  const dialect = dialectOf(side);
  const me = side === 'consumer' ? people.consumer : people.agent;
  let sockets: WirePair[] = [];

  const server: FakeServer = {
    door: {
      ...realWaits,
      async http({ url }) {
        const { pathname } = new URL(url, 'https://sandbox');
        server.paths.push(pathname);
        return server.httpDown
          ? { status: 503, headers: {}, body: '{"error":{"message":"No engine."}}' }
          : page(pathname);
      },
      openSocket({ url }) {
        server.paths.push(url);
        const pair = createWirePair();
        sockets.push(pair);
        pair.far.onText((text) => take(pair, text));
        if (server.tokensExpired) pair.far.close(4401, 'expired');
        return pair.near;
      },
    },
    requests: [],
    paths: [],
    get sockets() {
      return sockets;
    },
    refuse: null,
    dropAfter: null,
    silentOn: null,
    httpDown: false,
    tokensExpired: false,
    conversation: null,
    events: [],
    open(participants = [people.consumer, people.agent]) {
      server.conversation = {
        id: conversationId,
        accountId: siteId,
        skillId: '99',
        participants,
        open: true,
        startedAt: 1,
        endedAt: null,
        closeReason: null,
        updatedAt: 1,
        campaign: null,
        lastContent: null,
        unread: {},
      };
      server.update({});
    },
    update(change, type = 'UPSERT') {
      if (!server.conversation) throw new Error('nothing is open');
      server.conversation = { ...server.conversation, ...change };
      server.tell(conversations(type));
    },
    publish(by, event, audience = 'all', metadata = []) {
      const sequence = server.events.length;
      const message = {
        sequence,
        at: 1000 + sequence,
        author: { kind: 'system' } as const,
        audience,
        event,
        metadata,
      };
      const view: EventView = { conversationId, originator: by, body: { kind: 'stored', message } };
      server.events.push(view);
      server.tell({ kind: 'events', conversationId, events: [view] });
      return sequence;
    },
    say: (by, text) => server.publish(by, { type: 'content', text }),
    types(by, state = 'COMPOSING') {
      const view: EventView = { conversationId, originator: by, body: { kind: 'chat-state', state } };
      server.tell({ kind: 'events', conversationId, events: [view] });
    },
    tell(notice) {
      for (const pair of sockets) for (const text of dialect.notice(notice)) pair.far.send(text);
    },
    drop(code = 1006) {
      const all = sockets;
      sockets = [];
      for (const pair of all) pair.far.close(code, '');
    },
    asked: (name) => server.requests.filter((one): one is never => one.name === name),
  };

  function conversations(type: 'UPSERT' | 'DELETE'): Notice {
    const changes = server.conversation ? [{ type, view: server.conversation }] : [];
    return { kind: 'conversations', subscriptionId: asId('s1'), changes };
  }

  function take(pair: WirePair, text: string): void {
    const parsed = parseRequest(text);
    if (!parsed.ok) throw new Error(`${parsed.failure.failure.text} in ${text}`);
    const { reqId, request, metadata } = parsed.value;
    server.requests.push(request);
    if (server.silentOn === request.name) return;
    if (server.refuse?.name === request.name) {
      pair.far.send(dialect.failureAnswer(reqId, request.name, failureOf(server.refuse.with)));
      return;
    }
    const { answer, then } = respond(request, metadata);
    if (server.dropAfter === request.name) {
      server.dropAfter = null;
      server.drop();
      return;
    }
    pair.far.send(dialect.answer(reqId, request.name, answer));
    if (then) for (const notice of dialect.notice(then)) pair.far.send(notice);
  }

  function respond(request: Request, metadata: readonly Metadata[]): { answer: Answer; then?: Notice } {
    const done: Answer = { kind: 'done', code: 200, text: 'fine' };
    const subscribed: Answer = { kind: 'subscribed', subscriptionId: asId('s1') };
    switch (request.name) {
      case 'get-clock':
        return { answer: { kind: 'clock', currentTime: 5 } };
      case 'subscribe-conversations': {
        const shows = server.conversation && (server.conversation.open || request.states.includes('CLOSE'));
        const empty: Notice = { kind: 'conversations', subscriptionId: asId('s1'), changes: [] };
        return { answer: subscribed, then: shows ? conversations('UPSERT') : empty };
      }
      case 'subscribe-routing':
        return { answer: subscribed, then: { kind: 'rings', subscriptionId: asId('s1'), changes: [] } };
      case 'subscribe-messages':
        return { answer: subscribed, then: { kind: 'events', conversationId, events: [...server.events] } };
      case 'subscribe-agent-state':
      case 'unsubscribe-conversations':
        return { answer: subscribed };
      case 'query-messages':
        return { answer: { kind: 'events', events: [...server.events] } };
      case 'request-conversation':
        server.open();
        return { answer: { kind: 'conversation', conversationId } };
      case 'publish-event': {
        if (request.event.type === 'chat-state') return { answer: { kind: 'published', sequence: 0 } };
        const sequence = server.publish(me, request.event, request.audience, metadata);
        return { answer: { kind: 'published', sequence } };
      }
      case 'get-profile': {
        const profile = {
          userId: 'consumer-1',
          firstName: 'Ann',
          lastName: 'Lee',
          nickname: '',
          isConsumer: true,
        };
        return { answer: { kind: 'profile', profile } };
      }
      case 'init-connection':
      case 'update-conversation':
      case 'update-ring':
      case 'set-agent-state':
      case 'set-profile':
        return { answer: done };
      default:
        return unreachable(request);
    }
  }
  return server;
}

function page(path: string): HttpResponse {
  const found = pages.find(([pattern]) => pattern.test(path));
  return { status: found ? 200 : 404, headers: {}, body: JSON.stringify(found?.[1] ?? {}) };
}

const pages: readonly [RegExp, unknown][] = [
  [
    /^\/api\/account\/3154216\/service\/baseURI\.json$/,
    { baseURIs: [{ service: 'idp', baseURI: 'idp.sandbox' }] },
  ],
  [/^\/api\/account\/3154216\/signup$/, { jwt }],
  [/\/users\/pid-bot$/, { nickname: 'Robot', fullName: 'Bot', pictureUrl: null, userTypeId: 2 }],
  [/\/users\/pid-agent$/, { nickname: 'Olga', fullName: 'Olga O', pictureUrl: 'olga.png', userTypeId: 1 }],
];
