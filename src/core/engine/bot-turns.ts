import { ok, type Result } from '#base/result';
import type { Heard } from '#model/bot-run';
import { fail, type Failure } from '#model/failure';
import type { Fact } from '#model/fact';
import type { BotId } from '#model/ids';
import type { World } from '#model/world';
import { startRun } from '../bot/start-run';
import { takeTurn } from '../bot/take-turn';
import { previewIdOf, runIdOf } from './bot-server';
import type { Hear } from './hear';
import type { Moment } from './moment';

// What bots say: fetched with the first connector that runs, or the first command.

/** What a connector's bot makes of one thing it hears. The new stand is stored before anybody acts on it. */
export const hear: Hear = (world, connectorId, conversationId, heard, { now, ids }) => {
  const connector = world.connectors[connectorId];
  const bot = connector && world.bots[connector.botId];
  if (!connector || !bot) return fail('not-found', { what: 'The bot of this connector' });
  const conversation = world.conversations[conversationId];
  if (!conversation) return fail('conversation-unknown');
  const run =
    world.botRuns[runIdOf(connectorId, conversationId)] ??
    startRun({
      id: runIdOf(connectorId, conversationId),
      bot,
      connectorId,
      conversationId,
      conversationKind: conversation.kind,
    });
  const agentNickname = world.users[connector.userId]?.nickname ?? '';
  const turn = takeTurn(bot, run, heard, { now, nextId: () => ids.uuid(), agentNickname });
  const facts: Fact[] = turn.run === run ? [] : [{ type: 'bot.turnTaken', at: now, run: turn.run }];
  return ok({ turn, facts });
};

/** A line typed into Preview: the bot answers at once, there is no LiveEngage behind it. */
export function preview(
  world: World,
  botId: BotId,
  heard: Heard | null,
  { now, ids }: Moment,
): Result<Fact[], Failure> {
  const bot = world.bots[botId];
  if (!bot) return fail('not-found', { what: 'This bot' });
  const id = previewIdOf(botId);
  const fresh = startRun({ id, bot, connectorId: null, conversationId: null, conversationKind: 'chat' });
  if (heard === null) return ok([{ type: 'bot.turnTaken', at: now, run: fresh }]);
  const run = world.botRuns[id] ?? fresh;
  const numbered = heard.kind === 'line' ? { ...heard, sequence: run.heardUpTo + 1 } : heard;
  const turn = takeTurn(bot, run, numbered, { now, nextId: () => ids.uuid() });
  return ok([{ type: 'bot.turnTaken', at: now, run: turn.run }]);
}
