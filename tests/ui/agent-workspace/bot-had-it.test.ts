import { expect, test } from 'vitest';
import type { BotRunRow, ConversationRow } from '#contract/topics';
import { asId, type UserId } from '#model/ids';
import { listConnections } from '../../../src/ui/features/agent-workspace/connections';
import { whyHere } from '../../../src/ui/features/agent-workspace/why-here';
import { state, talk } from './desk-rows';

const failed = {
  at: 5,
  kind: 'engine-failed',
  values: { engine: 'Lex', error: 'aivendor.lex.send-query' },
} as const;
const asked = { at: 5, kind: 'engine-asked', values: { engine: 'Lex', url: 'https://lex.example' } } as const;
const taken = { at: 6, kind: 'transfer-taken', values: {} } as const;

test('[AW15] it was a bot that ended it where a bot had it at last', () => {
  const [bot, helen] = [asId<UserId>('bot'), asId<UserId>('helen')];
  const ended = (userId?: UserId) =>
    listConnections(
      state({ conversations: [talk('Ann', false)] }),
      () =>
        ({ phase: { name: 'ended', at: 9, reason: 'agent', ...(userId && { userId }) } }) as ConversationRow,
      'chat',
      (id) => id === bot,
    )[0];
  const byBot = 'The bot ended the conversation.';
  expect(ended(bot)).toMatchObject({ last: byBot, ending: { words: byBot } });
  expect(ended(helen)?.last).toBe('The agent ended the conversation.');
  expect(ended()?.last).toBe('The agent ended the conversation.');
});

test('[AW17] what Setup Escalation has passed on is told with its error, until the engine was asked again', () => {
  const row = { kind: 'chat', skillId: null, milestones: ['bot-joined', 'escalated'] } as const;
  const why = (...log: BotRunRow['log']) => whyHere(row, 'Human', null, [{ log }]).at(-1);
  expect(why(asked, failed, taken)).toBe(
    'The bot met the error aivendor.lex.send-query: Setup Escalation passed it on to the skill “Human”.',
  );
  expect(why(failed, { ...asked, at: 6 }, taken)).toBe('The bot handed it over to the skill “Human”.');
});
