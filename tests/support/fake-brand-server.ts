import type { Wire } from '#contract/sandbox-api';
import { dialectOf } from '#core/protocol/dialect';
import { parseRequest } from '#core/protocol/parse-request';
import type { Request } from '#core/protocol/requests';
import type { RequestAnswer, Notice } from '#core/protocol/views';
import { ESCALATION_FAILED } from '#model/bot-run';
import { failureOf, type Failure } from '#model/failure';
import type { HttpRequest, HttpResponse, SocketHello } from '#model/http';
import { asId, type ConversationId, type RingId } from '#model/ids';
import type { Author, Message, Metadata, StoredEvent } from '#model/message';
import type { User } from '#model/user';
import { consumer, human, viewMessage, viewOffer, viewTalked, type Talked } from './fake-brand-views';
import { answerHttp, type Login } from './fake-login';

interface Line {
  readonly user: User;
  push(text: string): void;
  close(code: number, reason: string): void;
}

const brand = dialectOf('brand');
const by = ({ id }: User): Author => ({ kind: 'user', userId: id, role: 'assigned-agent' });

/** The brand's side of a messaging server with just enough behind it; what it does unusually is told to it beforehand. */
export class FakeBrandServer {
  login: Login = 'open';
  /** Nobody with the target skill is there: a transferred conversation comes back at once. */
  nobodyThere = false;
  /** What follows from a request is told before its answer. */
  tellsFirst = false;
  /** Called for every line that is published under an ExternalId. */
  onPublished: (conversationId: ConversationId, externalId: string) => void = () => {};
  /** The last words that go with a transfer; none when empty. */
  lastWord: (conversationId: ConversationId) => string = () => '';
  readonly #users: readonly User[];
  readonly #lines = new Set<Line>();
  readonly #conversations = new Map<ConversationId, Talked>();
  readonly #rings = new Map<RingId, { readonly conversationId: ConversationId; readonly user: User }>();

  constructor(users: readonly User[]) {
    this.#users = users;
  }

  readonly http = (request: HttpRequest): Promise<HttpResponse> =>
    answerHttp(request, this.login, this.#users);

  readonly openSocket = ({ url }: SocketHello): Wire => {
    let onText = (_: string) => {};
    let onClose = (_code: number, _reason: string) => {};
    const bearer = /brand\/([^?]+)/.exec(url)?.[1];
    const user = this.#users.find(({ id }) => `bearer-${id}` === bearer);
    const later = (call: () => void) => void Promise.resolve().then(call);
    const line: Line | null = user
      ? {
          user,
          push: (text) => later(() => onText(text)),
          close: (code, reason) => {
            if (line !== null && this.#lines.delete(line)) later(() => onClose(code, reason));
          },
        }
      : null;
    if (line === null) later(() => onClose(4401, 'Unauthorized'));
    else this.#lines.add(line);
    return {
      send: (text) => later(() => line !== null && this.#lines.has(line) && this.#take(line, text)),
      // What was sent before arrives before.
      close: () => later(() => line !== null && this.#lines.delete(line)),
      onText: (listener) => (onText = listener),
      onClose: (listener) => (onClose = listener),
    };
  };

  /** The texts of all content published by bots in one conversation. */
  said(id: ConversationId): string[] {
    return this.#of(id).messages.flatMap(({ author, event }) =>
      author.kind === 'user' && event.type === 'content' ? [event.text] : [],
    );
  }

  messages(id: ConversationId): readonly Message[] {
    return this.#of(id).messages;
  }

  offer(id: ConversationId, user: User): RingId {
    const ringId = asId<RingId>(`ring ${this.#rings.size + 1}`);
    this.#rings.set(ringId, { conversationId: id, user });
    this.repeatOffer(ringId);
    return ringId;
  }

  /** Tells of an offer once more. */
  repeatOffer(ringId: RingId): void {
    this.#tellRing(ringId, 'UPSERT', 'WAITING');
  }

  /** The wire knows both ways of saying that an offer is gone. */
  endOffer(ringId: RingId, type: 'UPSERT' | 'DELETE'): void {
    this.#tellRing(ringId, type, 'EXPIRED');
    this.#rings.delete(ringId);
  }

  /** Tells a user of a conversation that may be somebody else's. */
  readonly show = (id: ConversationId, to: User) => this.#tellConversation(this.#of(id), to, 'UPSERT');

  assign(id: ConversationId, user: User | null): void {
    const conversation = this.#of(id);
    const before = conversation.agent;
    conversation.agent = user;
    if (before !== null && before !== user) this.#tellConversation(conversation, before, 'DELETE');
    if (user !== null) this.#tellConversation(conversation, user, 'UPSERT');
  }

  close(id: ConversationId): void {
    const conversation = this.#of(id);
    conversation.open = false;
    if (conversation.agent !== null) this.#tellConversation(conversation, conversation.agent, 'DELETE');
    conversation.agent = null;
  }

  consumerSays(id: ConversationId, text: string): number {
    return this.#publish(this.#of(id), consumer, { type: 'content', text });
  }

  /** Somebody who had the conversation before or beside the bot. */
  agentSays(id: ConversationId, text: string, audience: Message['audience'] = 'all'): number {
    return this.#publish(this.#of(id), human, { type: 'content', text }, audience);
  }

  platformSays(id: ConversationId, text: string, audience: Message['audience']): number {
    return this.#publish(this.#of(id), { kind: 'system' }, { type: 'content', text }, audience);
  }

  #of(id: ConversationId): Talked {
    const known = this.#conversations.get(id);
    if (known !== undefined) return known;
    const made: Talked = { id, messages: [], agent: null, open: true };
    this.#conversations.set(id, made);
    return made;
  }

  #take(line: Line, text: string): void {
    const parsed = parseRequest(text);
    if (!parsed.ok) throw new Error(`A client sent what cannot be read: ${text}`);
    const { request, reqId, metadata } = parsed.value;
    const done = this.#carryOut(line.user, request, metadata);
    if ('code' in done) return line.push(brand.failureAnswer(reqId, request.name, done));
    if (this.tellsFirst) done.then?.();
    line.push(brand.answer(reqId, request.name, done.answer));
    if (!this.tellsFirst) done.then?.();
  }

  #carryOut(
    user: User,
    request: Request,
    metadata: readonly Metadata[],
  ): { answer: RequestAnswer; then?: () => void } | Failure {
    const done = { answer: { kind: 'done', code: 200, text: 'OK' } } as const;
    switch (request.name) {
      case 'get-clock':
        return { answer: { kind: 'clock', currentTime: 0 } };
      case 'subscribe-routing':
        return { answer: { kind: 'subscribed', subscriptionId: asId('routing') } };
      case 'subscribe-conversations': {
        const own = [...this.#conversations.values()].filter(({ agent, open }) => agent === user && open);
        const first = () => {
          for (const one of own) this.#tellConversation(one, user, 'UPSERT');
        };
        return { answer: { kind: 'subscribed', subscriptionId: asId('conversations') }, then: first };
      }
      case 'query-messages': {
        const { messages } = this.#of(request.conversationId);
        return {
          answer: {
            kind: 'events',
            events: messages.map((one) => viewMessage(request.conversationId, one, this.#users)),
          },
        };
      }
      case 'update-ring': {
        const ring = this.#rings.get(request.ringId);
        if (ring?.user !== user) return failureOf('ring-expired');
        return {
          ...done,
          then: () => {
            this.#tellRing(request.ringId, 'UPSERT', 'ACCEPTED');
            this.#rings.delete(request.ringId);
            this.assign(ring.conversationId, user);
          },
        };
      }
      case 'publish-event': {
        const conversation = this.#of(request.conversationId);
        if (conversation.agent !== user) return failureOf('not-a-participant');
        if (request.event.type === 'chat-state') return { answer: { kind: 'published', sequence: 0 } };
        const sequence = this.#publish(conversation, by(user), request.event, 'all', metadata);
        const externalId = metadata.find((entry) => entry['type'] === 'ExternalId')?.['id'];
        if (typeof externalId === 'string') this.onPublished(conversation.id, externalId);
        return { answer: { kind: 'published', sequence } };
      }
      case 'update-conversation':
        return { ...done, then: () => this.#update(request) };
      default:
        return done;
    }
  }

  #update({ conversationId, changes }: Extract<Request, { name: 'update-conversation' }>): void {
    const conversation = this.#of(conversationId);
    if (changes.some(({ field }) => field === 'close')) return this.close(conversationId);
    const from = conversation.agent;
    const text = this.lastWord(conversationId);
    if (text !== '' && from) this.#publish(conversation, by(from), { type: 'content', text });
    if (!this.nobodyThere || from === null) return this.assign(conversationId, null);
    this.assign(conversationId, from);
    this.platformSays(conversationId, ESCALATION_FAILED, 'agents-and-managers');
  }

  #publish(
    conversation: Talked,
    author: Author,
    event: StoredEvent,
    audience: Message['audience'] = 'all',
    metadata: readonly Metadata[] = [],
  ): number {
    const sequence = conversation.messages.length;
    const message = { sequence, at: 0, author, audience, event, metadata };
    conversation.messages.push(message);
    const { agent } = conversation;
    if (agent !== null)
      this.#tell(agent, {
        kind: 'events',
        conversationId: conversation.id,
        events: [viewMessage(conversation.id, message, this.#users)],
      });
    return sequence;
  }

  #tell(user: User, notice: Notice): void {
    for (const line of this.#lines) if (line.user === user) brand.notice(notice).forEach(line.push);
  }

  #tellConversation(conversation: Talked, user: User, type: 'UPSERT' | 'DELETE'): void {
    const changes = [{ type, view: viewTalked(conversation, user) }];
    this.#tell(user, { kind: 'conversations', subscriptionId: asId('conversations'), changes });
  }

  #tellRing(id: RingId, type: 'UPSERT' | 'DELETE', state: 'WAITING' | 'ACCEPTED' | 'EXPIRED'): void {
    const ring = this.#rings.get(id);
    if (ring === undefined) return;
    const changes = [{ type, ring: viewOffer(id, state, ring) }];
    this.#tell(ring.user, { kind: 'rings', subscriptionId: asId('routing'), changes });
  }
}
