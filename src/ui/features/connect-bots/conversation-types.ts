import { conversationKinds, type ConversationKind } from '#model/campaign';
import type { Option } from '../../kit/option';

export const conversationTypes: Readonly<Record<ConversationKind, string>> = {
  chat: 'Chat',
  messaging: 'Messaging',
};

export const conversationTypeOptions: readonly Option[] = conversationKinds.map((value) => ({
  value,
  label: conversationTypes[value],
}));
