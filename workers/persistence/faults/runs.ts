import { doubled } from '#core/bot/misfits';
import { previewIdOf, runIdOf } from '#core/engine/bot-server';
import type { FiledWorld } from '../world-schema';
import type { Faults } from './fault';

/** Where bots stand, each under the key by which the engine finds it. */
export function* runFaults(world: FiledWorld): Faults {
  for (const run of Object.values(world.botRuns)) {
    const { id, botId, connectorId, conversationId } = run;
    const place = `botRuns.${id}`;
    const bot = world.bots[botId];
    if (!bot) {
      yield `${place} is of the bot ${botId}, which is not in it`;
      continue;
    }
    yield* doubled(`${place}.outbox`, run.outbox);
    yield* doubled(`${place}.lines`, run.lines);
    if (connectorId === null || conversationId === null) {
      if (connectorId !== conversationId || id !== previewIdOf(botId))
        yield `${place} is neither a preview nor part of a conversation`;
      continue;
    }
    if (id !== runIdOf(connectorId, conversationId))
      yield `${place} is of the connector ${connectorId} in the conversation ${conversationId}, and its id does not say so`;
    const conversation = world.conversations[conversationId];
    if (conversation?.accountId !== bot.accountId)
      yield `${place} is in the conversation ${conversationId}, which this account does not have`;
    else if (run.heardUpTo >= conversation.nextSequence)
      yield `${place}.heardUpTo is beyond the next number of its conversation, ${conversation.nextSequence}`;
  }
}
