import { ok, type Result } from '#base/result';
import { fail, type Failure } from '#model/failure';
import type { CampaignId, EngagementId, SkillId } from '#model/ids';
import { createChat, type ConsumerConversation } from './consumer-chat';
import { findIdentity, signedInKey, tokenKey, type Visitor } from './consumer-identity';
import type { Press } from '#model/rich-content/element';
import { textOfFile, type HostedFile } from '#model/rich-content/hosted-file';
import type { Thread } from '../conversation/thread';
import { createObservable } from '../observable';
import { close } from '../requests';
import { stepUp } from '../services';
import { keepConnected, type ConnectionState } from '../socket/connection';

export interface ConsumerState {
  readonly connection: ConnectionState;
  /** Why the connection is not open, as far as known. */
  readonly problem: Failure | null;
  /** The open conversation, else the last one, else null. */
  readonly conversation: ConsumerConversation | null;
  /** The consumer has said who they are. */
  readonly signedIn: boolean;
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
  /** The same for a file: what is told of it, and not what is in it. */
  send(file: HostedFile): Result<null, Failure>;
  /** Says what a button or a chip of this line says. */
  press(lineId: string, press: Press): Result<null, Failure>;
  resend(lineId: string): void;
  /** To be called on every keystroke. */
  keystroke(): void;
  /** The user looks at the transcript. */
  markRead(): void;
  end(): Promise<Result<null, Failure>>;
  /** The consumer says who they are; the conversation goes on. */
  signIn(): Promise<Result<null, Failure>>;
  /** The next client of this window is somebody new. */
  forget(): void;
  stop(): void;
}

interface Unanswered {
  readonly wish: ConversationWish;
  readonly result: Promise<Result<null, Failure>>;
  readonly settle: (result: Result<null, Failure>) => void;
}

export function createConsumerClient(visitor: Visitor): ConsumerClient {
  const { door, siteId, storage } = visitor;
  let jwt = '';
  /** The kept token, where the server has just refused it. */
  let refused: string | null = null;
  let pending: Unanswered | null = null;
  let asking = false;
  const changed = () => observable.changed();
  const chat = createChat({ door, siteId, onChange: changed });

  async function ask(): Promise<void> {
    const { socket } = connection;
    if (!pending || !socket || asking) return;
    const { wish, settle } = pending;
    asking = true;
    const answer =
      chat.openId === null ? await socket.request({ name: 'request-conversation', ...wish }) : ok(null);
    asking = false;
    // Without an answer the list of conversations will tell whether it worked.
    if (!answer.ok && answer.failure.name !== 'request-refused') return;
    pending = null;
    settle(answer.ok ? ok(null) : answer);
  }

  const connection = keepConnected({
    door,
    side: 'consumer',
    url: `/ws_api/account/${encodeURIComponent(siteId)}/messaging/consumer?v=3`,
    async prepare() {
      const identity = await findIdentity(visitor, refused);
      // Where there is no other, the kept one has its turn again.
      refused = null;
      if (identity.ok) jwt = identity.value;
      return identity;
    },
    async greet(socket) {
      const known = await socket.request({ name: 'init-connection', jwt });
      return known.ok ? chat.subscribe(socket) : known;
    },
    onNotice(notice) {
      chat.take(notice);
      changed();
    },
    onRefused() {
      refused = jwt;
      chat.clear();
      return true;
    },
    onLost: () => chat.pause(),
    onChange() {
      changed();
      void ask();
    },
  });

  const observable = createObservable<ConsumerState>(() => ({
    connection: connection.state,
    problem: connection.problem,
    conversation: chat.view(),
    signedIn: jwt !== '' && storage.get(signedInKey(visitor)) === jwt,
  }));

  function speak(how: (thread: Thread) => Result<null, Failure>): Result<null, Failure> {
    if (!chat.thread) return fail('conversation-unknown');
    return chat.openId === null ? fail('conversation-closed') : how(chat.thread);
  }

  return {
    get state() {
      return observable.state;
    },
    onChange: (listener) => observable.onChange(listener),
    start(wish) {
      if (pending) return pending.result;
      let settle: Unanswered['settle'] = () => {};
      const result = new Promise<Result<null, Failure>>((resolve) => (settle = resolve));
      pending = { wish, result, settle };
      void ask();
      return result;
    },
    say: (text) => speak((thread) => thread.say({ text }, false)),
    send: (file) => speak((thread) => thread.say({ text: textOfFile(file), file }, false)),
    press: (lineId, press) => speak((thread) => thread.press(lineId, press)),
    resend: (lineId) => chat.thread?.resend(lineId),
    keystroke: () => chat.thread?.keystroke(),
    markRead: () => chat.thread?.markRead(),
    async end() {
      const conversationId = chat.openId;
      if (conversationId === null) return ok(null);
      const answer = await connection.socket?.request(close(conversationId));
      if (!answer) return fail('connection-lost');
      return answer.ok ? ok(null) : answer;
    },
    async signIn() {
      const answer = await stepUp(door, siteId, jwt);
      if (answer.ok) storage.set(signedInKey(visitor), jwt);
      changed();
      return answer;
    },
    forget: () => storage.remove(tokenKey(visitor)),
    stop() {
      connection.stop();
      chat.pause();
      pending?.settle(fail('connection-lost'));
      pending = null;
    },
  };
}
