import { expect, test } from 'vitest';
import type { BotRunRow } from '#contract/topics';
import { asId } from '#model/ids';
import { interruptedSince, metricsOf } from '../../../src/ui/features/connect-bots/bot-metrics';

const run = (name: string, log: BotRunRow['log']): BotRunRow => ({
  ...{ id: asId(`r ${name}`), botId: asId('b'), conversationId: asId(name) },
  ...{ escalationFailures: 0, pausedAt: null, dialogId: null, variables: [], log },
});
const failed = (at: number) =>
  ({ at, kind: 'engine-failed', values: { engine: 'Lex', error: `aivendor.lex.send-query` } }) as const;
const taken = { at: 1, kind: 'transfer-taken', values: {} } as const;

test('[AE27] conversations are closed, transferred or escalated, or go on; errors come newest first', () => {
  const runs = [run('a', [failed(5), taken]), run('b', [taken]), run('c', []), run('d', [failed(9)])];
  expect(metricsOf(runs, (id) => id === 'c')).toEqual({
    ...{ total: 4, closed: 25, transferred: 25, escalated: 50 },
    errors: [
      { at: 9, conversationId: 'd', error: 'aivendor.lex.send-query' },
      { at: 5, conversationId: 'a', error: 'aivendor.lex.send-query' },
    ],
  });
  expect(metricsOf([], () => false)).toMatchObject({ total: 0, closed: 0, errors: [] });
});

test('[AE75] its service is interrupted from the first request without an answer to the next answer, over all conversations', () => {
  const answered = (at: number, status = 200) =>
    ({ at, kind: 'call-answered', values: { status, endpoint: '', url: '' } }) as const;
  const unread = (at: number) =>
    ({ at, kind: 'engine-failed', values: { engine: 'Lex', error: 'aivendor.lex.parser-crashed' } }) as const;
  const down = [answered(20, 503), failed(20)];
  expect(interruptedSince([])).toBeNull();
  expect(interruptedSince([run('a', [answered(10), ...down])])).toBe(20);
  expect(interruptedSince([run('a', [answered(30, 503), failed(30)]), run('b', down)])).toBe(20);
  expect(interruptedSince([run('a', down), run('b', [answered(25)])])).toBeNull();
  // What cannot be read has been answered; a conversation that a custom endpoint does not know is opened.
  expect(interruptedSince([run('a', [answered(20), unread(20)]), run('b', [answered(25, 404)])])).toBeNull();
});
