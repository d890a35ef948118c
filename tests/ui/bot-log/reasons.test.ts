import { expect, test } from 'vitest';
import type { BotRunRow } from '#contract/topics';
import type { LogEntry, LogKind } from '#model/log-entry';
import type { Connector } from '#model/connector';
import { asId } from '#model/ids';
import { countByFilter, filterTurns } from '../../../src/ui/bot-log/log-filter';
import { reasonsForLine, reasonsOf, turnsOf } from '../../../src/ui/bot-log/reasons';
import { runOfLine, runsIn, speakerNames } from '../../../src/ui/bot-log/runs-in';
import { previewLines } from '../../../src/ui/features/bot-builder/preview/preview-lines';

const entry = <K extends LogKind>(kind: K, values: LogEntry<K>['values'], lines?: readonly string[]) =>
  ({ at: 1_000, kind, values, ...(lines && { lines }) }) as LogEntry;

const conversation = [
  entry('heard', { text: 'hi' }),
  entry('starter-matched', { text: 'hi', pattern: 'hi', dialog: 'Welcome' }),
  entry('text-said', { interaction: 'Text 1' }, ['l1', 'l2']),
  entry('variable-unset', { variable: 'name' }),
  entry('question-asked', { interaction: 'Question 2' }, ['l3']),
  entry('heard', { text: 'agent' }),
  entry(
    'code-threw',
    { interaction: 'Text 4', site: 'pre-process', why: 'x is not defined', line: 2, column: 1 },
    ['l4'],
  ),
];
const turns = turnsOf(reasonsOf(conversation));
const kindsFor = (lineId: string, of = turns) =>
  reasonsForLine(of, lineId).map(({ entry: { kind } }) => kind);

test('[BB113] why a line was said are the reasons of its turn since the line before it', () => {
  expect(kindsFor('l1')).toEqual(['heard', 'starter-matched', 'text-said']);
  expect(kindsFor('l2')).toEqual(['heard', 'starter-matched', 'text-said']);
  expect(kindsFor('l3')).toEqual(['variable-unset', 'question-asked']);
  expect(kindsFor('l4')).toEqual(['heard', 'code-threw']);
  expect(kindsFor('gone')).toEqual([]);
});

test('[BB209] a transfer that failed stands below what asked for it, with what the bot does then', () => {
  const kindsOf = (...log: LogEntry[]) =>
    turnsOf(reasonsOf(log)).map(({ reasons }) => reasons.map(({ entry: { kind } }) => kind));
  const asks = [
    entry('heard', { text: 'agent' }),
    entry('transfer-asked', { skill: 'Human', skillId: '42' }, ['l1']),
    entry('transfer-taken', {}),
  ];
  const failed = entry('transfer-failed', {}, ['l2']);
  const caught = entry('failure-caught', { dialog: 'Sorry' });
  const kinds = ['heard', 'transfer-asked', 'transfer-taken', 'transfer-failed', 'failure-caught'];
  expect(kindsOf(...asks, failed, caught)).toEqual([kinds]);
  expect(kindsFor('l2', turnsOf(reasonsOf([...asks, failed])))).toEqual([
    'transfer-taken',
    'transfer-failed',
  ]);
  // What was heard meanwhile has its place between them.
  const meanwhile = [entry('heard', { text: 'hello?' }), entry('waits-for-transfer', {})];
  expect(kindsOf(...asks, ...meanwhile, failed)).toEqual([
    ['transfer-failed'],
    ['heard', 'waits-for-transfer'],
    kinds.slice(0, 3),
  ]);
});

test('[BB113] in a preview every line of the bot has its reasons too', () => {
  const log = [
    entry('typed', { text: 'hi' }),
    entry('heard', { text: 'hi' }),
    entry('text-said', { interaction: 'Text 1' }),
    entry('spoke', { text: 'Hello.' }),
    entry('question-asked', { interaction: 'Question 2' }),
    entry('spoke', { text: 'What next?' }),
  ];
  const lines = previewLines(log, 'Max').filter(({ author }) => author === 'bot');
  const told = lines.map(({ externalId = '' }) => kindsFor(externalId, turnsOf(reasonsOf(log))));
  expect(told).toEqual([['heard', 'text-said'], ['question-asked']]);
  expect(previewLines(log, 'Max').find(({ author }) => author === 'me')?.externalId).toBeUndefined();
});

test('[BB114] of the bots in a conversation the log of the one that has said a line is found', () => {
  const run = (id: string, at: number, conversationId: string, line: string) =>
    ({ id, conversationId, log: [{ ...entry('heard', { text: 'x' }, [line]), at }] }) as unknown as BotRunRow;
  const all = [run('second', 2, 'c', 'b'), run('first', 1, 'c', 'a'), run('elsewhere', 0, 'd', 'c')];
  const runs = runsIn(all, asId('c'));
  expect(runs.map(({ id }) => id)).toEqual(['first', 'second']);
  expect(runOfLine(runs, 'b')?.id).toBe('second');
  expect(runOfLine(runs, 'c')).toBeUndefined();
});

const shown = (...of: Parameters<typeof filterTurns>) =>
  filterTurns(...of).map(({ reasons }) => reasons.map(({ entry: { kind } }) => kind));

test('[BB115] a log is filtered by what its reasons are about and how they went; what was heard stays above', () => {
  expect(shown(turns, { subjects: ['variables'], words: '' })).toEqual([['heard', 'variable-unset']]);
  expect(shown(turns, { subjects: ['problems'], words: '' })).toEqual([
    ['heard', 'code-threw'],
    ['heard', 'variable-unset'],
  ]);
  expect(shown(turns, { subjects: ['code', 'patterns'], words: '' })).toEqual([
    ['heard', 'code-threw'],
    ['heard', 'starter-matched'],
  ]);
  expect(shown(turns, { subjects: [], words: '' })).toHaveLength(2);
  expect(shown(turns, { subjects: ['calls'], words: '' })).toEqual([]);
});

test('[BB115] a log is filtered by words, in any order and case, also those of the label', () => {
  expect(shown(turns, { subjects: [], words: 'DEFINED failed' })).toEqual([['heard', 'code-threw']]);
  expect(shown(turns, { subjects: ['variables'], words: 'defined' })).toEqual([]);
});

test('[BB115] what somebody asks about is shown whatever the filter', () => {
  const sought = reasonsForLine(turns, 'l3');
  expect(shown(turns, { subjects: ['code'], words: '' }, sought)).toEqual([
    ['heard', 'code-threw'],
    ['heard', 'variable-unset', 'question-asked'],
  ]);
});

test('[BB115] each filter tells how much it would leave', () => {
  const counts = countByFilter(reasonsOf(conversation));
  expect([...counts].sort()).toEqual([
    ['code', 1],
    ['messages', 4],
    ['patterns', 1],
    ['problems', 2],
    ['variables', 1],
  ]);
});

test('[AE77] an outside engine has its log too, under its vendor’s name; a bot’s connector has none of its own', () => {
  const engine = { kind: 'engine', engine: 'lex' } as unknown as Connector['plays'];
  const names = speakerNames(
    [{ id: asId('bot'), name: 'Parcels' }],
    [
      { id: asId('c1'), plays: { kind: 'bot', botId: asId('bot') } },
      { id: asId('c2'), plays: engine },
    ],
  );
  expect([...names]).toEqual([
    ['bot', 'Parcels'],
    ['c2', 'Amazon Lex'],
  ]);
});
