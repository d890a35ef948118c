import { askedOfHost } from '#model/asked-of-host';
import type { Ask, BotRun, PerformedKind } from '#model/bot-run';
import type { BotRunId } from '#model/ids';
import type { World } from '#model/world';

export interface Wanted {
  readonly run: BotRun;
  readonly askId: string;
  readonly ask: Ask<PerformedKind>;
}

/** What the host is to do for this run; nothing where nobody would notice. */
export function wantedBy({ botRuns, conversations }: World, runId: BotRunId): readonly Wanted[] {
  const run = botRuns[runId];
  if (!run) return [];
  const { channel } = run;
  const isOver =
    channel.kind === 'conversation' && conversations[channel.conversationId]?.phase.name === 'ended';
  return isOver ? [] : askedOfHost(run).map((asked) => ({ ...asked, run }));
}
