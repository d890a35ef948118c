import { expect, test } from 'vitest';
import { conversationKinds } from '#model/campaign';
import { conversationOptions, engagementTypes, kindWords } from '../../../src/ui/words/conversation-kinds';
import { chatStatus } from '../../../src/ui/features/consumer-chat/chat-words';

test('[UI174] Messaging has words of its own wherever a chat is called one', () => {
  const { one, many, asked, goOn } = kindWords.messaging;
  expect([one, many, asked, goOn].filter((word) => /chat/i.test(word))).toEqual([]);
  expect(kindWords.chat.one).toBe('chat');
  for (const kind of conversationKinds)
    for (const word of Object.values(kindWords[kind])) expect(word.trim()).not.toBe('');
});

test('[UI174] connectors and engagements are offered every kind, by the words that the screens have', () => {
  expect(conversationOptions.map(({ label }) => label)).toEqual(['Chat', 'Messaging']);
  expect(engagementTypes.map(({ value }) => value)).toEqual([...conversationKinds]);
  expect(chatStatus(null, kindWords.messaging.one)).not.toMatch(/chat/i);
});
