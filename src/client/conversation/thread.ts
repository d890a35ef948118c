import { ok, type Result } from '#base/result';
import { waitBefore } from '#base/wait-before';
import { fail, failureOf, type Failure } from '#model/failure';
import type { ConversationId } from '#model/ids';
import type { Metadata } from '#model/message';
import { messageLimit } from '#core/protocol/limits';
import { contentOf, type Content, type Press } from '#model/rich-content/element';
import type { ServerEvent } from '#core/protocol/server-frames';
import type { ParticipantView } from '#core/protocol/views';
import type { ClientDoor } from '../door';
import { publish as publishing, type Published } from '../requests';
import type { MessagingSocket } from '../socket/messaging-socket';
import type { LineAuthor, Line } from './line';
import { createReceipts } from './receipts';
import { createTranscript, externalId } from './transcript';
import { createTypingMark } from './typing-mark';

type ReadHistory = () => Promise<Result<unknown, Failure>>;

/** Waits before a history that could not be read is asked for again, in ms. */
const tries = [1_000, 2_000, 5_000];

export interface ThreadPlan {
  readonly door: Pick<ClientDoor, 'after' | 'freshId'>;
  readonly conversationId: ConversationId;
  readonly me: LineAuthor;
  authorOf(who: ParticipantView): LineAuthor;
  /** Whose lines are confirmed as received and read. */
  isTheirs(author: LineAuthor): boolean;
  /** May I still publish here? */
  isOpen(): boolean;
  onChange(): void;
}

/** One conversation as one client lives it: what was said, what is still to be sent, what was received and read. */
export interface Thread {
  readonly lines: readonly Line[];
  readonly typing: LineAuthor | null;
  /** Lines of the other side that I have not read. */
  readonly unread: number;
  take(events: readonly ServerEvent[]): void;
  /** Reads the history with `read`; if still open, sends what it turned out to lack, and from here on everything at once. */
  catchUp(socket: MessagingSocket, read: ReadHistory): Promise<void>;
  say(content: Content, forAgents: boolean): Result<null, Failure>;
  /** Says what a button or a chip of this line says, and tells that it was pressed. */
  press(lineId: string, press: Press): Result<null, Failure>;
  /** Tries a failed line again. */
  resend(lineId: string): void;
  keystroke(): void;
  markRead(): void;
  rename(pid: string): void;
  stopTyping(stays: (pid: string) => boolean): void;
  /** The connection is gone: what is unsent, and what is shown, waits for `catchUp`. */
  pause(): void;
  /** The conversation is over for me: what is unsent has failed. */
  end(): void;
}

export function createThread({
  door,
  conversationId,
  me,
  authorOf,
  isTheirs,
  isOpen,
  onChange,
}: ThreadPlan): Thread {
  const transcript = createTranscript(authorOf);
  const receipts = createReceipts(isTheirs, (event) => void publish(event));
  const typingMark = createTypingMark(door.after, (state) => void publish({ type: 'chat-state', state }));
  let socket: MessagingSocket | null = null;
  let inFlight = new Set<string>();
  /** By the line that says it. */
  const pressed = new Map<string, { readonly sequence: number; readonly press: Press }>();
  let cancelRetry = () => {};
  /** What came before the history; null once it is there. A transcript never shows its end without its beginning. */
  let early: readonly ServerEvent[] | null = [];

  function publish(event: Published, forAgents = false, metadata: readonly Metadata[] = []) {
    return socket?.request(publishing(conversationId, event, forAgents), metadata);
  }

  function flush(): void {
    for (const line of transcript.unsent()) {
      if (socket && line.mark === 'sending' && !inFlight.has(line.id)) void send(line, inFlight);
    }
  }

  async function send(line: Line, sent: Set<string>): Promise<void> {
    const { id, forAgents } = line;
    sent.add(id);
    const click = pressed.get(id);
    const metadata = click?.press.metadata ?? [];
    // By our id, the first one, the line is known again: a button may bring one of its own.
    const answer = await publish({ type: 'content', ...contentOf(line) }, forAgents, [
      externalId(id),
      ...metadata,
    ]);
    // Without an answer nobody knows whether it arrived: the history will tell.
    if (!answer || (!answer.ok && isSilence(answer.failure))) return;
    sent.delete(id);
    if (answer.ok) transcript.markUnsent(id, 'sent', '');
    else transcript.markUnsent(id, 'failed', answer.failure.text);
    if (answer.ok && click) {
      pressed.delete(id);
      const action = { type: 'accept-status', status: 'ACTION', sequences: [click.sequence] } as const;
      void publish(action, false, metadata);
    }
    onChange();
  }

  function say(id: string, content: Content, forAgents: boolean): Result<null, Failure> {
    const { text } = content;
    if (text.length > messageLimit) {
      return fail('text-too-long', { what: 'A message', limit: messageLimit, length: text.length });
    }
    transcript.add({
      id,
      sequence: null,
      author: me,
      ...content,
      at: null,
      mark: 'sending',
      problem: '',
      forAgents,
    });
    typingMark.reset();
    flush();
    onChange();
    return ok(null);
  }

  const confirm = () => void (socket && receipts.confirm(transcript.lines));

  function fallSilent(): void {
    cancelRetry();
    socket = null;
    typingMark.reset();
    inFlight = new Set();
    receipts.reset();
    transcript.stopTyping(() => false);
  }

  async function catchUp(fresh: MessagingSocket, read: ReadHistory, attempt: number): Promise<void> {
    cancelRetry();
    const history = await read();
    // Without an answer the connection is gone: the next one asks again.
    if (!history.ok && isSilence(history.failure)) return;
    // What may not be read is gone on without; what only failed may work later.
    if (!history.ok && history.failure.code >= 500 && isOpen()) {
      const again = () => void catchUp(fresh, read, attempt + 1);
      cancelRetry = door.after(waitBefore(tries, attempt), again);
      return;
    }
    if (early) transcript.begin(early);
    early = null;
    if (!isOpen()) return end();
    socket = fresh;
    inFlight = new Set();
    flush();
    confirm();
    onChange();
  }

  function end(): void {
    fallSilent();
    const { text } = failureOf('conversation-closed');
    for (const { id, mark } of transcript.unsent())
      if (mark === 'sending') transcript.markUnsent(id, 'failed', text);
    onChange();
  }

  return {
    get lines() {
      return transcript.lines;
    },
    get typing() {
      return transcript.typing;
    },
    get unread() {
      return receipts.unread(transcript.lines);
    },
    take(events) {
      if (early) {
        early = [...early, ...events];
        return;
      }
      transcript.take(events);
      confirm();
      onChange();
    },
    catchUp: (fresh, read) => catchUp(fresh, read, 0),
    say: (content, forAgents) => say(door.freshId(), content, forAgents),
    press(lineId, press) {
      if (press.publish === null) return ok(null);
      const id = door.freshId();
      const sequence = transcript.lines.find((line) => line.id === lineId)?.sequence ?? null;
      if (sequence !== null) pressed.set(id, { sequence, press });
      return say(id, { text: press.publish }, false);
    },
    resend(lineId) {
      transcript.markUnsent(lineId, 'sending', '');
      flush();
      onChange();
    },
    keystroke() {
      if (socket) typingMark.keystroke();
    },
    markRead() {
      if (!receipts.markRead(transcript.lines)) return;
      confirm();
      onChange();
    },
    rename(pid) {
      transcript.rename(pid);
      onChange();
    },
    stopTyping(stays) {
      transcript.stopTyping(stays);
    },
    pause() {
      fallSilent();
      early = [];
    },
    end,
  };
}

function isSilence({ name }: Failure): boolean {
  return name === 'connection-lost' || name === 'engine-timeout';
}
