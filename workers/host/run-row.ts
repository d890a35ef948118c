import type { BotRunRow } from '#contract/topics';
import { asked } from '#model/bot-run';
import { runIdOf } from '#core/engine/bot-server';
import { speakerIdOf } from '#model/connector';
import { asId, type BotRunId, type ConnectorId, type ConversationId } from '#model/ids';
import { listOf } from '#model/list-of';
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

/** Of every bot and outside engine that has had it. */
export const runsOfConversation = (world: World, id: ConversationId): BotRunRow[] =>
  [...world.order.bots, ...enginesIn(world)].flatMap((botId) => runRow(world, runIdOf(botId, id)) ?? []);
const enginesIn = (world: World) =>
  listOf(world, 'connectors').flatMap((one) => (one.plays.kind === 'engine' ? [speakerIdOf(one)] : []));

/** The account of a run: an outside engine speaks under its connector’s id. */
export const ofSpeaker = ({ botId }: Pick<BotRunRow, 'botId'>, { bots, connectors }: World) =>
  (bots[botId] ?? connectors[asId<ConnectorId>(botId)])?.accountId;
