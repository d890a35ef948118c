import { failed, type Result } from '#base/result';
import type { Answered as SocketAnswered } from '#client/socket/pending-requests';
import type { MessagingSocket } from '#client/socket/messaging-socket';
import type { FieldChange, Request } from '#core/protocol/requests';
import type { Reply } from '#core/protocol/server-frames';
import type { ConversationId, SkillId } from '#model/ids';
import type { ChatState, Metadata } from '#model/message';

/** Why a request did not work: the platform said no, or it could not answer. */
export type Refusal =
  { readonly kind: 'refused'; readonly why: string } | { readonly kind: 'broken'; readonly why: string };

export type Answered = Result<Reply, Refusal>;

/** What an agent can do in one conversation. */
export interface Talk {
  history(): Promise<Answered>;
  say(text: string, externalId: string): Promise<Answered>;
  markRead(sequences: readonly number[]): void;
  showState(state: ChatState): void;
  /** Leaves and sends the conversation to a skill, in one transaction. */
  transfer(skillId: SkillId): Promise<Answered>;
  close(): Promise<Answered>;
}

/** `self` is the agent's id as the brand's socket knows it. */
export function createTalk(socket: MessagingSocket, conversationId: ConversationId, self: string): Talk {
  const ask = async (request: Request, metadata?: readonly Metadata[]) =>
    judge(await socket.request(request, metadata));
  const update = (changes: readonly FieldChange[]) =>
    ask({ name: 'update-conversation', conversationId, changes });
  return {
    history: () => ask({ name: 'query-messages', conversationId, fromSequence: 0 }),
    say: (text, externalId) =>
      ask({ name: 'publish-event', conversationId, audience: 'all', event: { type: 'content', text } }, [
        { type: 'ExternalId', id: externalId },
      ]),
    markRead(sequences) {
      const event = { type: 'accept-status', status: 'READ', sequences } as const;
      void ask({ name: 'publish-event', conversationId, audience: 'all', event });
    },
    showState(state) {
      const event = { type: 'chat-state', state } as const;
      void ask({ name: 'publish-event', conversationId, audience: 'all', event });
    },
    transfer: (skillId) =>
      update([
        { field: 'participants', change: 'remove', role: 'assigned-agent', user: self },
        { field: 'skill', skillId },
      ]),
    close: () => update([{ field: 'close' }]),
  };
}

/** From 500 on it may be well later. */
export function judge(answered: SocketAnswered): Answered {
  if (answered.ok) return answered;
  const { code, text } = answered.failure;
  return failed({
    kind: code < 500 ? 'refused' : 'broken',
    why: text === '' ? `The answer was ${code}.` : text,
  });
}
