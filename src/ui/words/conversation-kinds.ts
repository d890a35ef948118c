import { conversationKinds, type ConversationKind } from '#model/campaign';
import type { Option } from '../kit/option';

/** How people call a kind of conversation, wherever they meet it. [UI174] */
export interface KindWords {
  /** As connectors, engagements of the map and lists of bots call it. */
  readonly name: string;
  /** The type of an engagement, and what is tried on its test page. */
  readonly type: string;
  readonly one: string;
  readonly many: string;
  /** What a visitor did who came directly. */
  readonly asked: string;
  /** How an agent ends it. */
  readonly end: string;
  /** What a visitor says who does not end it after all. */
  readonly goOn: string;
}

export const kindWords: Readonly<Record<ConversationKind, KindWords>> = {
  chat: {
    name: 'Chat',
    type: 'Live chat',
    one: 'chat',
    many: 'chats',
    asked: 'asked for a chat',
    end: 'End',
    goOn: 'Keep chatting',
  },
  messaging: {
    name: 'Messaging',
    type: 'Messaging',
    one: 'conversation',
    many: 'messaging conversations',
    asked: 'began a conversation',
    end: 'Close',
    goOn: 'Keep it open',
  },
};

/** The types an engagement can have. */
export const engagementTypes: readonly Option[] = conversationKinds.map((value) => ({
  value,
  label: kindWords[value].type,
}));

export const conversationOptions: readonly Option[] = conversationKinds.map((value) => ({
  value,
  label: kindWords[value].name,
}));
