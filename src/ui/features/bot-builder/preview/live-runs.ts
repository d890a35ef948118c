import type { BotRun } from '#model/bot-run';
import { exactTime } from '../../../kit/relative-time';

/** When the bot last thought about this conversation. */
const lastAt = ({ trace }: BotRun) => trace.at(-1)?.at ?? 0;

/** The bot's conversations with real visitors, the one it thought about last first. [BB36] */
export function liveRuns(runs: readonly BotRun[], botId: BotRun['botId']): readonly BotRun[] {
  return runs
    .filter((run) => run.botId === botId && run.connectorId !== null)
    .sort((a, b) => lastAt(b) - lastAt(a));
}

/** Which conversation it is, and what an author may be looking for. */
export function runLabel(run: BotRun, consumerName: string | undefined): string {
  const failed = run.escalationFailures;
  const note = failed === 0 ? '' : failed === 1 ? ', a transfer failed' : `, ${failed} transfers failed`;
  return `${consumerName ?? 'A visitor'}, ${exactTime(lastAt(run))}${note}`;
}
