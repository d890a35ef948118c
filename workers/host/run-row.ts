import type { BotRunRow } from '#contract/topics';
import { asked } from '#model/bot-run';
import type { BotRunId } from '#model/ids';
import type { World } from '#model/world';

/** A run with why it went as it did. */
export function runRow({ botRuns, botLogs }: World, id: BotRunId): BotRunRow | null {
  const run = botRuns[id];
  if (!run) return null;
  const { botId, channel, escalationFailures, variables, stack, at } = run;
  const conversationId = channel.kind === 'conversation' ? channel.conversationId : null;
  const pausedAt = asked(run, 'breakpoint') ? at : null;
  const dialogId = stack.at(-1)?.dialogId ?? null;
  const log = botLogs[id] ?? [];
  return { id, botId, conversationId, escalationFailures, pausedAt, dialogId, variables, log };
}
