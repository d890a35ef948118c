import { expect, test } from 'vitest';
import { exportBot } from '#core/bot/export-bot';
import { readBotFile } from '#core/bot/import-bot';
import { asId } from '#model/ids';
import { exported } from './exported';

function read(file: object) {
  const answer = readBotFile(JSON.stringify(file), { id: asId('bot'), accountId: asId('account') });
  if (!answer.ok) throw new Error(answer.failure.text);
  return answer.value;
}

test('[BT116] a comment stands beside its interaction, and goes into the file', () => {
  const file = exported();
  const noted = (content: string) => ({
    ...file,
    conversationMessage: file.conversationMessage.map((one) =>
      one.id === 'ask' ? { ...one, comment: { content, lastCommenterName: 'Ann' } } : one,
    ),
  });
  const askOf = (content: string) =>
    read(noted(content))
      .bot.dialogs.flatMap(({ interactions }) => interactions)
      .find(({ id }) => id === 'ask');
  expect(askOf('Ask Ann.')?.comment).toBe('Ask Ann.');
  expect(askOf('x'.repeat(241))?.comment).toBeUndefined();
  const { bot } = read(noted('Ask Ann.'));
  const changed = {
    ...bot,
    dialogs: bot.dialogs.map((one) => ({
      ...one,
      interactions: one.interactions.map((it) => (it.id === 'ask' ? { ...it, comment: 'Ask Bob.' } : it)),
    })),
  };
  const messages = exportBot(changed)['conversationMessage'] as readonly { id: string; comment?: unknown }[];
  expect(messages.find(({ id }) => id === 'ask')?.comment).toEqual({
    content: 'Ask Bob.',
    lastCommenterName: 'Ann',
  });
});
