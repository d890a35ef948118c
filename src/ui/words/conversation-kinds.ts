import { conversationKinds, type ConversationKind } from '#model/campaign';
import type { Option } from '../kit/option';

/** As connectors, engagements of the map and lists of bots call them. */
export const conversationNames: Readonly<Record<ConversationKind, string>> = {
  chat: 'Chat',
  messaging: 'Messaging',
};

export const conversationOptions: readonly Option[] = conversationKinds.map((value) => ({
  value,
  label: conversationNames[value],
}));
