import { ok, type Result } from '#base/result';
import type { CloseReason } from '#model/conversation';
import { fail, type Failure } from '#model/failure';
import type { CampaignId, ConversationId, EngagementId, SkillId } from '#model/ids';
import type { ConversationSummary, ServerNotice } from '#core/protocol/server-frames';
import type { ParticipantView } from '#core/protocol/views';
import { consumerIdIn, findIdentity, tokenKey, type Visitor } from './consumer-identity';
import type { Author, Line } from './conversation/line';
import { authorOfProfile, createProfiles } from './conversation/profiles';
import { createThread, type Thread } from './conversation/thread';
import { createObservable } from './observable';
import { keepConnected, type ConnectionState } from './socket/connection';
import type { MessagingSocket } from './socket/messaging-socket';

export interface ConsumerConversation {
  readonly id: ConversationId;
  readonly open: boolean;
  readonly closeReason: CloseReason | null;
  /** Who is assigned: null while waiting. */
  readonly agent: Author | null;
  readonly lines: readonly Line[];
  readonly typing: Author | null;
  readonly unread: number;
}

export interface ConsumerState {
  readonly connection: ConnectionState;
  /** Why the connection is not open, as far as known. */
  readonly problem: Failure | null;
  /** The open conversation, else the last one, else null. */
  readonly conversation: ConsumerConversation | null;
}

/** What a new conversation is about. */
export interface ConversationWish {
  readonly skillId: SkillId | null;
  readonly campaign: { readonly campaignId: CampaignId; readonly engagementId: EngagementId } | null;
}

/** One consumer's window on the messaging server. Lines and wishes survive a lost connection. */
export interface ConsumerClient {
  readonly state: ConsumerState;
  onChange(listener: (state: ConsumerState) => void): () => void;
  /** Asks for a conversation, as soon as connected; where one is open there is nothing to do. */
  start(wish: ConversationWish): Promise<Result<null, Failure>>;
  /** Takes the line in at once: it shows as `sending` until the server has it. */
  say(text: string): Result<null, Failure>;
  resend(lineId: string): void;
  /** To be called on every keystroke. */
  keystroke(): void;
  /** The user looks at the transcript. */
  markRead(): void;
  end(): Promise<Result<null, Failure>>;
  /** The next client of this window is somebody new. */
  forget(): void;
  stop(): void;
}

interface Pending {
  readonly wish: ConversationWish;
  readonly result: Promise<Result<null, Failure>>;
  readonly settle: (result: Result<null, Failure>) => void;
}

interface Current {
  summary: ConversationSummary;
  readonly thread: Thread;
}

export function createConsumerClient(visitor: Visitor): ConsumerClient {
  const { sandbox, siteId, storage } = visitor;
  let jwt = '';
  let current: Current | null = null;
  /** From the moment the conversations are known until the connection is lost. */
  let live: MessagingSocket | null = null;
  let pending: Pending | null = null;
  let asking = false;
  const profiles = createProfiles(sandbox, siteId, (pid) => {
    current?.thread.rename(pid);
    observable.changed();
  });

  const me = (): Author => ({ kind: 'me', id: consumerIdIn(jwt), name: '', pictureUrl: '' });

  function authorOf({ pid, role }: ParticipantView): Author {
    if (pid === consumerIdIn(jwt)) return me();
    if (role === 'CONTROLLER') return { kind: 'system', id: pid, name: '', pictureUrl: '' };
    return authorOfProfile(pid, profiles.of(pid));
  }

  function takeConversation(summary: ConversationSummary): void {
    if (current?.summary.id === summary.id) {
      current.summary = summary;
      current.thread.stopTyping((pid) => summary.participants.some((one) => one.pid === pid));
      if (!summary.open) current.thread.end();
    } else if (!current || isNewer(summary, current.summary)) {
      current?.thread.end();
      current = openThread(summary);
      if (live) void catchUp(current, live);
    }
  }

  function openThread(summary: ConversationSummary): Current {
    const entry: Current = {
      summary,
      thread: createThread({
        conversationId: summary.id,
        me: me(),
        authorOf,
        isTheirs: ({ kind }) => kind === 'agent' || kind === 'bot',
        isOpen: () => entry.summary.open,
        onChange: () => observable.changed(),
      }),
    };
    return entry;
  }

  function onNotice(notice: ServerNotice): void {
    if (notice.kind === 'conversations') {
      for (const { conversation } of notice.changes) takeConversation(conversation);
    } else if (notice.kind === 'events' && current) {
      const { summary, thread } = current;
      thread.take(notice.events.filter(({ conversationId }) => conversationId === summary.id));
    }
    observable.changed();
  }

  function catchUp({ summary, thread }: Current, socket: MessagingSocket): Promise<void> {
    const request = { name: 'subscribe-messages', conversationId: summary.id, fromSequence: 0 } as const;
    return thread.catchUp(socket, () => socket.subscribe(request, 'events'));
  }

  async function greet(socket: MessagingSocket): Promise<Result<unknown, Failure>> {
    profiles.retry();
    const known = await socket.request({ name: 'init-connection', jwt });
    if (!known.ok) return known;
    const all = { name: 'subscribe-conversations', states: ['OPEN', 'CLOSE'], agents: null } as const;
    const shown = await socket.subscribe(all, 'conversations');
    if (!shown.ok) return shown;
    live = socket;
    if (current) await catchUp(current, socket);
    return shown;
  }

  async function ask(): Promise<void> {
    const { socket } = connection;
    if (!pending || !socket || asking) return;
    const { wish, settle } = pending;
    asking = true;
    const answer = current?.summary.open
      ? ok(null)
      : await socket.request({ name: 'request-conversation', ...wish });
    asking = false;
    // Without an answer the list of conversations will tell whether it worked.
    if (!answer.ok && answer.failure.name !== 'request-refused') return;
    pending = null;
    settle(answer.ok ? ok(null) : answer);
  }

  const connection = keepConnected({
    side: 'consumer',
    async open() {
      const identity = await findIdentity(visitor);
      if (!identity.ok) return identity;
      jwt = identity.value;
      const url = `/ws_api/account/${encodeURIComponent(siteId)}/messaging/consumer?v=3`;
      return ok(sandbox.openSocket({ url, headers: {} }));
    },
    greet,
    onNotice,
    onRefused() {
      storage.remove(tokenKey(visitor));
      current = null;
      return true;
    },
    onLost() {
      live = null;
      current?.thread.pause();
    },
    onChange() {
      observable.changed();
      void ask();
    },
  });

  const observable = createObservable<ConsumerState>(() => ({
    connection: connection.state,
    problem: connection.problem,
    conversation: current && {
      id: current.summary.id,
      open: current.summary.open,
      closeReason: current.summary.closeReason,
      agent: assigned(current.summary, authorOf),
      lines: current.thread.lines,
      typing: current.thread.typing,
      unread: current.thread.unread,
    },
  }));

  return {
    get state() {
      return observable.state;
    },
    onChange: (listener) => observable.onChange(listener),
    start(wish) {
      if (pending) return pending.result;
      let settle: Pending['settle'] = () => {};
      const result = new Promise<Result<null, Failure>>((resolve) => (settle = resolve));
      pending = { wish, result, settle };
      void ask();
      return result;
    },
    say(text) {
      if (!current) return fail('conversation-unknown');
      return current.summary.open ? current.thread.say(text, false) : fail('conversation-closed');
    },
    resend: (lineId) => current?.thread.resend(lineId),
    keystroke: () => current?.thread.keystroke(),
    markRead: () => current?.thread.markRead(),
    async end() {
      if (!current?.summary.open) return ok(null);
      const conversationId = current.summary.id;
      const changes = [{ field: 'close' }] as const;
      const answer = await connection.socket?.request({
        name: 'update-conversation',
        conversationId,
        changes,
      });
      if (!answer) return fail('connection-lost');
      return answer.ok ? ok(null) : answer;
    },
    forget: () => storage.remove(tokenKey(visitor)),
    stop() {
      connection.stop();
      current?.thread.pause();
      pending?.settle(fail('connection-lost'));
      pending = null;
    },
  };
}

/** An open one comes before a closed one, then the younger. */
function isNewer(one: ConversationSummary, other: ConversationSummary): boolean {
  return one.open || (!other.open && one.startedAt > other.startedAt);
}

function assigned(
  { participants }: ConversationSummary,
  authorOf: (who: ParticipantView) => Author,
): Author | null {
  const agent = participants.find(({ role }) => role === 'ASSIGNED_AGENT');
  return agent ? authorOf(agent) : null;
}
