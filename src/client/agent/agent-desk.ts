import type { Result } from '#base/result';
import { fail, type Failure } from '#model/failure';
import type { AccountId, ConversationId } from '#model/ids';
import type { ConversationSummary, ServerEvent, ServerNotice } from '#core/protocol/server-frames';
import type { ParticipantView } from '#core/protocol/views';
import type { LineAuthor, Line } from '../conversation/line';
import { authorOfProfile, createProfiles } from '../conversation/profiles';
import { createThread, type Thread } from '../conversation/thread';
import type { ClientDoor } from '../door';
import { readHistory } from '../requests';
import type { MessagingSocket } from '../socket/messaging-socket';

/** A conversation this agent has or had. */
export interface DeskConversation {
  readonly id: ConversationId;
  /** `-1` for none. */
  readonly skillId: string;
  readonly consumerName: string;
  /** False when it was closed, transferred or taken away. */
  readonly open: boolean;
  readonly startedAt: number;
  readonly lines: readonly Line[];
  readonly typing: LineAuthor | null;
  /** The consumer's lines that nobody on this side has read. */
  readonly unread: number;
}

interface Entry {
  summary: ConversationSummary;
  open: boolean;
  readonly thread: Thread;
}

interface DeskPlan {
  readonly door: ClientDoor;
  readonly accountId: AccountId;
  readonly oldId: string;
  onChange(): void;
}

const unnamed = 'Visitor';

/** The conversations of one agent. */
export function createDesk({ door, accountId, oldId, onChange }: DeskPlan) {
  const entries = new Map<ConversationId, Entry>();
  const consumerNames = new Map<string, string>();
  /** From the moment the conversations are known until the connection is lost. */
  let live: MessagingSocket | null = null;
  let listed: Set<ConversationId> | null = null;
  const profiles = createProfiles(door, accountId, rename);

  function rename(pid: string): void {
    for (const { thread } of entries.values()) thread.rename(pid);
    onChange();
  }

  function authorOf(who: ParticipantView): LineAuthor {
    const { pid, role } = who;
    if (who.oldId === oldId) return { kind: 'me', id: pid, name: '', pictureUrl: '' };
    if (role === 'CONSUMER') {
      return { kind: 'consumer', id: pid, name: consumerNames.get(pid) ?? unnamed, pictureUrl: '' };
    }
    if (role === 'CONTROLLER') return { kind: 'system', id: pid, name: '', pictureUrl: '' };
    return authorOfProfile(pid, profiles.of(pid));
  }

  function upsert(summary: ConversationSummary): void {
    // Asks for the profiles of those who have not spoken yet.
    summary.participants.forEach(authorOf);
    const known = entries.get(summary.id);
    const entry = known ?? createEntry(summary);
    if (!known) entries.set(summary.id, entry);
    const isNew = !known?.open;
    entry.summary = summary;
    entry.open = summary.open;
    entry.thread.stopTyping((pid) => summary.participants.some((one) => one.pid === pid));
    if (!entry.open) entry.thread.end();
    else if (isNew && live) void catchUp(entry, live);
  }

  function createEntry(summary: ConversationSummary): Entry {
    const entry: Entry = {
      summary,
      open: false,
      thread: createThread({
        door,
        conversationId: summary.id,
        me: { kind: 'me', id: oldId, name: '', pictureUrl: '' },
        authorOf,
        isTheirs: ({ kind }) => kind === 'consumer',
        isOpen: () => entry.open,
        onChange,
      }),
    };
    return entry;
  }

  function leave(id: ConversationId): void {
    const entry = entries.get(id);
    if (!entry) return;
    entry.open = false;
    entry.thread.end();
  }

  async function catchUp({ summary, thread }: Entry, socket: MessagingSocket): Promise<void> {
    void learnConsumer(summary, socket);
    await thread.catchUp(socket, async () => {
      const answer = await socket.request(readHistory(summary.id));
      if (answer.ok && answer.value.kind === 'events') thread.take(answer.value.events);
      return answer;
    });
  }

  async function learnConsumer(
    { participants }: ConversationSummary,
    socket: MessagingSocket,
  ): Promise<void> {
    const consumer = participants.find(({ role }) => role === 'CONSUMER');
    if (!consumer || consumerNames.has(consumer.pid)) return;
    const answer = await socket.request({ name: 'get-profile', person: consumer.pid });
    if (!answer.ok || answer.value.kind !== 'profile') return;
    const name = `${answer.value.firstName} ${answer.value.lastName}`.trim();
    if (name === '') return;
    consumerNames.set(consumer.pid, name);
    rename(consumer.pid);
  }

  return {
    /** The next list of conversations is complete: what it lacks has left. */
    beginList(): void {
      listed = new Set();
    },
    goLive(socket: MessagingSocket): void {
      live = socket;
      profiles.retry();
      for (const [id, { open }] of entries) if (open && listed?.has(id) === false) leave(id);
      listed = null;
      for (const entry of entries.values()) if (entry.open) void catchUp(entry, socket);
    },
    takeConversations(changes: Extract<ServerNotice, { kind: 'conversations' }>['changes']): void {
      for (const { type, conversation } of changes) {
        if (type === 'DELETE') leave(conversation.id);
        else upsert(conversation);
        if (type === 'UPSERT') listed?.add(conversation.id);
      }
    },
    takeEvents(events: readonly ServerEvent[]): void {
      for (const event of events) entries.get(event.conversationId)?.thread.take([event]);
    },
    threadOf(id: ConversationId): Thread | undefined {
      return entries.get(id)?.thread;
    },
    say(id: ConversationId, text: string, forAgents: boolean): Result<null, Failure> {
      const entry = entries.get(id);
      if (!entry) return fail('conversation-unknown');
      return entry.open ? entry.thread.say({ text }, forAgents) : fail('conversation-closed');
    },
    forget(id: ConversationId): void {
      if (entries.get(id)?.open === false) entries.delete(id);
      onChange();
    },
    pause(): void {
      live = null;
      for (const { thread } of entries.values()) thread.pause();
    },
    list(): readonly DeskConversation[] {
      return [...entries.values()].map(({ summary, open, thread }) => ({
        id: summary.id,
        skillId: summary.skillId,
        consumerName:
          consumerNames.get(summary.participants.find(({ role }) => role === 'CONSUMER')?.pid ?? '') ??
          unnamed,
        open,
        startedAt: summary.startedAt,
        lines: thread.lines,
        typing: thread.typing,
        unread: open ? thread.unread : 0,
      }));
    },
  };
}
