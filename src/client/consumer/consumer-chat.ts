import type { Result } from '#base/result';
import type { CloseReason } from '#model/conversation';
import type { Failure } from '#model/failure';
import type { AccountId, ConversationId } from '#model/ids';
import type { ConversationSummary, ServerNotice } from '#core/protocol/server-frames';
import type { ParticipantView } from '#core/protocol/views';
import type { LineAuthor, Line } from '../conversation/line';
import { authorOfProfile, createProfiles } from '../conversation/profiles';
import { createThread, type Thread } from '../conversation/thread';
import type { ClientDoor } from '../door';
import type { MessagingSocket } from '../socket/messaging-socket';

export interface ConsumerConversation {
  readonly id: ConversationId;
  readonly open: boolean;
  readonly closeReason: CloseReason | null;
  /** Who has it, or had it when it ended; null where that is nobody. */
  readonly agent: LineAuthor | null;
  readonly lines: readonly Line[];
  readonly typing: LineAuthor | null;
  readonly unread: number;
}

interface ChatPlan {
  readonly door: ClientDoor;
  readonly siteId: AccountId;
  onChange(): void;
}

interface Current {
  summary: ConversationSummary;
  readonly thread: Thread;
}

/** The one conversation a consumer looks at: the open one, else the last one. */
export function createChat({ door, siteId, onChange }: ChatPlan) {
  let current: Current | null = null;
  /** From the moment the conversations are known until the connection is lost. */
  let live: MessagingSocket | null = null;
  /** The next that is told of conversations is the list of all. */
  let listing = false;
  const profiles = createProfiles(door, siteId, (pid) => current?.thread.rename(pid));

  function authorOf({ pid, role }: ParticipantView): LineAuthor {
    if (role === 'CONSUMER') return { kind: 'me', id: pid, name: '', pictureUrl: '' };
    if (role === 'CONTROLLER') return { kind: 'system', id: pid, name: '', pictureUrl: '' };
    return authorOfProfile(pid, profiles.of(pid));
  }

  function open(summary: ConversationSummary): Current {
    const me = summary.participants.find(({ role }) => role === 'CONSUMER');
    const entry: Current = {
      summary,
      thread: createThread({
        door,
        conversationId: summary.id,
        me: { kind: 'me', id: me?.pid ?? '', name: '', pictureUrl: '' },
        authorOf,
        isTheirs: ({ kind }) => kind === 'agent' || kind === 'bot',
        isOpen: () => entry.summary.open,
        onChange,
      }),
    };
    return entry;
  }

  function takeConversation(summary: ConversationSummary): void {
    // Asks for the profiles of those who have not spoken yet.
    summary.participants.forEach(authorOf);
    if (current?.summary.id === summary.id) {
      current.summary = summary;
      current.thread.stopTyping((pid) => summary.participants.some((one) => one.pid === pid));
      if (!summary.open) current.thread.end();
    } else if (!current || isNewer(summary, current.summary)) {
      current?.thread.end();
      current = open(summary);
      if (live) void catchUp(current, live);
    }
  }

  function catchUp({ summary, thread }: Current, socket: MessagingSocket): Promise<void> {
    const request = { name: 'subscribe-messages', conversationId: summary.id, fromSequence: 0 } as const;
    return thread.catchUp(socket, () => socket.subscribe(request, 'events'));
  }

  function assigned({ participants }: ConversationSummary): LineAuthor | null {
    const agent = participants.find(({ role }) => role === 'ASSIGNED_AGENT');
    return agent ? authorOf(agent) : null;
  }

  return {
    get thread(): Thread | null {
      return current?.thread ?? null;
    },
    /** The conversation that is open. */
    get openId(): ConversationId | null {
      return current?.summary.open ? current.summary.id : null;
    },
    take(notice: ServerNotice): void {
      if (notice.kind === 'conversations') {
        // What the list lacks was taken back with the world.
        const isListed = notice.changes.some(({ conversation }) => conversation.id === current?.summary.id);
        if (listing && !isListed) current = null;
        listing = false;
        for (const { conversation } of notice.changes) takeConversation(conversation);
      } else if (notice.kind === 'events' && current) {
        const { id } = current.summary;
        current.thread.take(notice.events.filter(({ conversationId }) => conversationId === id));
      }
    },
    /** Asks for the conversations and the history of the one shown; from here on it stays current by itself. */
    async subscribe(socket: MessagingSocket): Promise<Result<unknown, Failure>> {
      profiles.retry();
      const all = { name: 'subscribe-conversations', states: ['OPEN', 'CLOSE'], agents: null } as const;
      listing = true;
      const shown = await socket.subscribe(all, 'conversations');
      if (!shown.ok) return shown;
      live = socket;
      if (current) await catchUp(current, socket);
      return shown;
    },
    pause(): void {
      live = null;
      current?.thread.pause();
    },
    clear(): void {
      current = null;
    },
    view(): ConsumerConversation | null {
      if (!current) return null;
      const { summary, thread } = current;
      return {
        id: summary.id,
        open: summary.open,
        closeReason: summary.closeReason,
        agent: assigned(summary),
        lines: thread.lines,
        typing: thread.typing,
        unread: thread.unread,
      };
    },
  };
}

/** An open one comes before a closed one, then the younger. */
function isNewer(one: ConversationSummary, other: ConversationSummary): boolean {
  return one.open || (!other.open && one.startedAt > other.startedAt);
}
