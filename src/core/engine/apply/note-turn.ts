import { asked, type BotRun } from '#model/bot-run';
import type { Conversation, Milestone } from '#model/conversation';
import type { LogEntry } from '#model/log-entry';
import type { World } from '#model/world';

/** Each milestone is noted once. */
export function reach(conversation: Conversation, milestone: Milestone): void {
  if (!conversation.milestones.includes(milestone)) conversation.milestones.push(milestone);
}

/** Firsts that a bot’s turn brings. [EN50] */
export function noteTurn({ conversations }: World, run: BotRun, log: readonly LogEntry[]): void {
  const { channel } = run;
  const conversation = channel.kind === 'conversation' ? conversations[channel.conversationId] : undefined;
  if (!conversation) return;
  const has = (kind: LogEntry['kind']) => log.some((one) => one.kind === kind);
  if (has('failure-caught')) reach(conversation, 'failure-caught');
  if (run.engine) {
    if (run.outbox.some(({ card }) => card)) reach(conversation, 'engine-showed-card');
    if (has('engine-failed')) reach(conversation, 'engine-failed');
    else if (has('transfer-asked')) reach(conversation, 'engine-transferred');
  }
  if (has('call-answered') && asked(run, 'transfer')) reach(conversation, 'transfer-called');
}
