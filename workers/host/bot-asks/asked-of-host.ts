import { askedOf, type Ask, type BotRun, type PerformedKind } from '#model/bot-run';
import type { BotRunId } from '#model/ids';
import type { World } from '#model/world';

interface AskedOfHost {
  readonly run: BotRun;
  readonly askId: string;
  readonly ask: Ask<PerformedKind>;
}

/** What this run waits for and the host is to do; null where there is nothing, or nobody who would notice. */
export function askedOfHost({ botRuns, conversations }: World, runId: BotRunId): AskedOfHost | null {
  const run = botRuns[runId];
  if (run?.waits.for !== 'answer' || !isPerformed(run.waits.ask)) return null;
  const { askId, ask } = run.waits;
  const { channel } = run;
  const isOver =
    channel.kind === 'conversation' && conversations[channel.conversationId]?.phase.name === 'ended';
  return isOver ? null : { run, askId, ask };
}

function isPerformed(ask: Ask): ask is Ask<PerformedKind> {
  return askedOf[ask.kind] === 'host';
}
