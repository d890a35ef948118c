import { expect, test } from 'vitest';
import type { BotRunRow } from '#contract/topics';
import { asId } from '#model/ids';
import { liveRuns, runLabel } from '../../../src/ui/bot-log/live-runs';

function run(id: string, at: number, parts: Partial<BotRunRow> = {}): BotRunRow {
  const log = [{ at, kind: 'heard', values: { text: 'hi' } }];
  const base = { id, botId: 'bot', conversationId: 'c', escalationFailures: 0, pausedAt: null, log };
  return { ...base, ...parts } as unknown as BotRunRow;
}

test('[BB36] the logs of this bot’s conversations with visitors, the newest first', () => {
  const all = [
    run('old', 1),
    run('new', 3),
    run('preview', 4, { conversationId: null }),
    run('other', 5, { botId: asId('x') }),
  ];
  expect(liveRuns(all, asId('bot')).map(({ id }) => id)).toEqual(['new', 'old']);
});

test('[BB36] a conversation is named by its visitor and its failed transfers', () => {
  expect(runLabel(run('a', 0), 'Maria')).toMatch(/^Maria, /);
  expect(runLabel(run('a', 0, { escalationFailures: 2 }), undefined)).toMatch(
    /^A visitor, .*, 2 transfers failed$/,
  );
});

test('[BB42] a conversation in which the bot waits for its author says so', () => {
  expect(runLabel(run('a', 0, { pausedAt: asId('i1') }), 'Maria')).toMatch(/, paused$/);
});
