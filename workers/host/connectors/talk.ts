import type { FieldChange } from '#core/protocol/requests';
import type { ConversationId, SkillId } from '#model/ids';
import type { ChatState } from '#model/message';
import type { Answered, BrandSocket } from './brand-socket';

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
export function createTalk(socket: BrandSocket, conversationId: ConversationId, self: string): Talk {
  const update = (changes: readonly FieldChange[]) =>
    socket.ask({ name: 'update-conversation', conversationId, changes });
  return {
    history: () => socket.ask({ name: 'query-messages', conversationId, fromSequence: 0 }),
    say: (text, externalId) =>
      socket.ask(
        { name: 'publish-event', conversationId, audience: 'all', event: { type: 'content', text } },
        [{ type: 'ExternalId', id: externalId }],
      ),
    markRead(sequences) {
      const event = { type: 'accept-status', status: 'READ', sequences } as const;
      void socket.ask({ name: 'publish-event', conversationId, audience: 'all', event });
    },
    showState(state) {
      const event = { type: 'chat-state', state } as const;
      void socket.ask({ name: 'publish-event', conversationId, audience: 'all', event });
    },
    transfer: (skillId) =>
      update([
        { field: 'participants', change: 'remove', role: 'assigned-agent', user: self },
        { field: 'skill', skillId },
      ]),
    close: () => update([{ field: 'close' }]),
  };
}
