import { expect, test } from 'vitest';
import type { BotRun } from '#model/bot-run';
import { asId } from '#model/ids';
import { liveRuns, runLabel } from '../../../src/ui/features/bot-builder/preview/live-runs';

function run(id: string, at: number, parts: Partial<BotRun> = {}): BotRun {
  const trace = [{ at, kind: 'note', detail: 'Why.' }];
  const base = { id, botId: 'bot', connectorId: 'c', escalationFailures: 0, trace };
  return { ...base, ...parts } as unknown as BotRun;
}

test('[BB36] the logs of this bot’s conversations with visitors, the newest first', () => {
  const all = [
    run('old', 1),
    run('new', 3),
    run('preview', 4, { connectorId: null }),
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
