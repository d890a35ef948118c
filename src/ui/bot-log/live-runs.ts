import type { BotRunRow } from '#contract/topics';
import { exactTime } from '../kit/relative-time';

/** When the bot last thought about this conversation. */
const lastAt = ({ log }: BotRunRow) => log.at(-1)?.at ?? 0;

/** The bot's conversations with real visitors, the one it thought about last first. [BB36] */
export function liveRuns(runs: readonly BotRunRow[], botId: BotRunRow['botId']): readonly BotRunRow[] {
  return runs
    .filter((run) => run.botId === botId && run.conversationId !== null)
    .sort((a, b) => lastAt(b) - lastAt(a));
}

/** Which conversation it is, and what an author may be looking for. */
export function runLabel(run: BotRunRow, consumerName: string | undefined): string {
  const failed = run.escalationFailures;
  const stands = run.pausedAt === null ? '' : ', paused';
  const note = failed === 0 ? '' : failed === 1 ? ', a transfer failed' : `, ${failed} transfers failed`;
  return `${consumerName ?? 'A visitor'}, ${exactTime(lastAt(run))}${note}${stands}`;
}
