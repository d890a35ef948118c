import { failed, type Result } from '#base/result';
import { externalId } from '#client/conversation/transcript';
import { close, publish, readHistory, transferTo } from '#client/requests';
import type { Answered as SocketAnswered } from '#client/socket/pending-requests';
import type { MessagingSocket } from '#client/socket/messaging-socket';
import type { Request } from '#core/protocol/requests';
import type { Reply } from '#core/protocol/server-frames';
import type { ConversationId, SkillId, UserId } from '#model/ids';
import type { ChatState, Metadata } from '#model/message';
import type { Content } from '#model/rich-content/element';

/** Why a request did not work: the platform said no, or it could not answer. */
export type Refusal =
  { readonly kind: 'refused'; readonly why: string } | { readonly kind: 'broken'; readonly why: string };

export type Replied = Result<Reply, Refusal>;

/** What a line has beside its content. */
interface SentLine {
  readonly id: string;
  readonly forAgents?: boolean | undefined;
  readonly metadata?: readonly Metadata[] | undefined;
}

/** What a bot does in one conversation. */
export interface Talk {
  history(): Promise<Replied>;
  say(content: Content, line: SentLine): Promise<Replied>;
  markRead(sequences: readonly number[]): void;
  showState(state: ChatState): void;
  /** Leaves and sends the conversation to a skill, or to somebody of it, in one transaction. */
  transfer(skillId: SkillId, to?: UserId): Promise<Replied>;
  close(): Promise<Replied>;
}

/** `self` is the agent's id as the brand's socket knows it. */
export function createTalk(socket: MessagingSocket, id: ConversationId, self: string): Talk {
  const ask = async (request: Request, metadata?: readonly Metadata[]) =>
    judge(await socket.request(request, metadata));
  return {
    history: () => ask(readHistory(id)),
    // Its own id comes first: that is the one it is known again by.
    say: (content, line) =>
      ask(publish(id, { type: 'content', ...content }, line.forAgents), [
        externalId(line.id),
        ...(line.metadata ?? []),
      ]),
    markRead: (sequences) => void ask(publish(id, { type: 'accept-status', status: 'READ', sequences })),
    showState: (state) => void ask(publish(id, { type: 'chat-state', state })),
    transfer: (skillId, to) => ask(transferTo(id, self, skillId, to)),
    close: () => ask(close(id)),
  };
}

/** From 500 on it may be well later. */
export function judge(answered: SocketAnswered): Replied {
  if (answered.ok) return answered;
  const { code, text } = answered.failure;
  return failed({
    kind: code < 500 ? 'refused' : 'broken',
    why: text === '' ? `The answer was ${code}.` : text,
  });
}
