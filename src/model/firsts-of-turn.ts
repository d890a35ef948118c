import { asked, type BotRun } from './bot-run';
import type { Milestone } from './conversation';
import type { LogEntry } from './log-entry';

/** What a turn of a bot is the first of in its conversation, if nothing was before. [EN50] */
export function firstsOfTurn(run: BotRun, log: readonly LogEntry[]): readonly Milestone[] {
  const has = (kind: LogEntry['kind']) => log.some((one) => one.kind === kind);
  const firsts: Milestone[] = [];
  if (has('failure-caught')) firsts.push('failure-caught');
  if (run.engine) {
    if (run.outbox.some(({ card }) => card)) firsts.push('engine-showed-card');
    if (has('engine-failed')) firsts.push('engine-failed');
    else if (has('transfer-asked')) firsts.push('engine-transferred');
  }
  if (has('call-answered') && asked(run, 'transfer')) firsts.push('transfer-called');
  return firsts;
}
