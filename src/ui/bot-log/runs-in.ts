import type { BotRunRow } from '#contract/topics';
import { engineLabels } from '#model/ai/engine-names';
import type { Bot } from '#model/bot';
import { speakerIdOf, type Connector } from '#model/connector';
import type { BotId, ConversationId } from '#model/ids';

/** Whoever speaks by itself, by the id of its runs: bots of the builder, and outside engines by their vendor’s name. [AE77] */
export function speakerNames(
  bots: readonly Pick<Bot, 'id' | 'name'>[],
  connectors: readonly Pick<Connector, 'id' | 'plays'>[],
): ReadonlyMap<BotId, string> {
  return new Map([
    ...bots.map(({ id, name }) => [id, name] as const),
    ...connectors.flatMap((one) =>
      one.plays.kind === 'engine' ? [[speakerIdOf(one), engineLabels[one.plays.engine]] as const] : [],
    ),
  ]);
}

/** The bots that took part in a conversation, the one that began first. */
export function runsIn(runs: readonly BotRunRow[], conversationId: ConversationId): readonly BotRunRow[] {
  const began = ({ log }: BotRunRow) => log[0]?.at ?? 0;
  return runs.filter((run) => run.conversationId === conversationId).sort((a, b) => began(a) - began(b));
}

/** The one whose log knows this line. */
export function runOfLine(runs: readonly BotRunRow[], lineId: string): BotRunRow | undefined {
  return runs.find(({ log }) => log.some(({ lines }) => lines?.includes(lineId)));
}
