import type { ConversationKind } from '#model/campaign';

export const kindLabels: Readonly<Record<ConversationKind, string>> = {
  chat: 'Live chat',
  messaging: 'Messaging',
};

export const routingLabels = { 'all-skills': 'All skills', 'specific-skill': 'Specific skill' } as const;
