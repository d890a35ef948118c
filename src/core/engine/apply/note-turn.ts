import type { BotRun } from '#model/bot-run';
import type { Conversation, Milestone } from '#model/conversation';
import { firstsOfTurn } from '#model/firsts-of-turn';
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
  if (conversation) for (const first of firstsOfTurn(run, log)) reach(conversation, first);
}
