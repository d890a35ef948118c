import type { BotRunRow } from '#contract/topics';
import type { ConversationId } from '#model/ids';

/** The bots that took part in a conversation, the one that began first. */
export function runsIn(runs: readonly BotRunRow[], conversationId: ConversationId): readonly BotRunRow[] {
  const began = ({ log }: BotRunRow) => log[0]?.at ?? 0;
  return runs.filter((run) => run.conversationId === conversationId).sort((a, b) => began(a) - began(b));
}

/** The one whose log knows this line. */
export function runOfLine(runs: readonly BotRunRow[], lineId: string): BotRunRow | undefined {
  return runs.find(({ log }) => log.some(({ lines }) => lines?.includes(lineId)));
}
