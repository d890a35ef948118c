import { expect, test } from 'vitest';
import type { BotRunRow } from '#contract/topics';
import { asId } from '#model/ids';
import { metricsOf } from '../../../src/ui/features/connect-bots/bot-metrics';

const run = (name: string, log: BotRunRow['log']): BotRunRow => ({
  ...{ id: asId(`r ${name}`), botId: asId('b'), conversationId: asId(name) },
  ...{ escalationFailures: 0, pausedAt: null, dialogId: null, variables: [], log },
});
const failed = (at: number) =>
  ({ at, kind: 'engine-failed', values: { engine: 'Lex', error: `aivendor.lex.send-query` } }) as const;
const taken = { at: 1, kind: 'transfer-taken', values: {} } as const;

test('[AE27] conversations are closed, transferred or escalated, or go on; errors come newest first', () => {
  const runs = [run('a', [failed(5), taken]), run('b', [taken]), run('c', []), run('d', [failed(9)])];
  expect(metricsOf(runs, 9, (id) => id === 'c')).toEqual({
    ...{ total: 4, closed: 25, transferred: 25, escalated: 50 },
    errors: [
      { at: 9, conversationId: 'd', error: 'aivendor.lex.send-query', why: '' },
      { at: 5, conversationId: 'a', error: 'aivendor.lex.send-query', why: '' },
    ],
  });
  // What was last heard of before that counts no more. [AE101]
  expect(metricsOf(runs, 7 * 86_400_000 + 6, () => false)).toMatchObject({ total: 2, escalated: 50 });
  expect(metricsOf([], 9, () => false)).toMatchObject({ total: 0, closed: 0, errors: [] });
});

test('[AE252] of errors of one moment the last stands first, too', () => {
  const second = { ...failed(5), values: { engine: 'Lex', error: 'pipes.route-to-skill' } } as const;
  const { errors } = metricsOf([run('a', [failed(5), second]), run('b', [failed(7)])], 9, () => false);
  expect(errors.map(({ at, error }) => [at, error])).toEqual([
    [7, 'aivendor.lex.send-query'],
    [5, 'pipes.route-to-skill'],
    [5, 'aivendor.lex.send-query'],
  ]);
});

test('[AE222] an error is told with the reason that the log has for it', () => {
  const error = 'pipes.verify-ai-response.quick-replies-not-supported';
  const noted = {
    at: 5,
    kind: 'engine-noted',
    values: { text: `Quick replies are for messaging (${error})` },
  } as const;
  const caught = { at: 5, kind: 'engine-failed', values: { engine: 'Lex', error } } as const;
  const [told] = metricsOf([run('a', [noted, caught])], 9, () => false).errors;
  expect(told).toMatchObject({ error, why: 'Quick replies are for messaging' });
});

test('[AE173] a conversation counts by what became of it at last: an error ends with the next line', () => {
  const asked = (at: number) => ({ at, kind: 'engine-asked', values: { engine: 'Lex', url: '' } }) as const;
  const shares = (...log: BotRunRow['log']) => {
    const { closed, transferred, escalated } = metricsOf([run('a', log)], 9, () => true);
    return { closed, transferred, escalated };
  };
  const failedThen = [asked(1), failed(2), asked(3)];
  expect(shares(...failedThen, taken)).toEqual({ closed: 0, transferred: 100, escalated: 0 });
  expect(shares(...failedThen)).toEqual({ closed: 100, transferred: 0, escalated: 0 });
  expect(shares(...failedThen, failed(4), taken)).toEqual({ closed: 0, transferred: 0, escalated: 100 });
});
