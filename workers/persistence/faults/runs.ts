import { previewIdOf } from '#model/bot-run';
import { between } from '#model/remembered';
import { doubled } from '#core/bot/misfits';
import { speakerOf } from '#core/engine/ai/speaker';
import { runIdOf } from '#core/engine/bot-server';
import { contextKey } from '#model/context-store';
import { asId, type BotRunId } from '#model/ids';
import type { FiledWorld } from '../world-schema';
import type { Faults } from './fault';

/** Where bots stand, each under the key by which the engine finds it. */
export function* runFaults(world: FiledWorld): Faults {
  for (const run of Object.values(world.botRuns)) {
    const { id, botId, channel } = run;
    const place = `botRuns.${id}`;
    const bot = speakerOf(world, botId);
    if (!bot) {
      yield `${place} is of the bot ${botId}, which is not in it`;
      continue;
    }
    yield* doubled(`${place}.outbox`, run.outbox);
    if (channel.kind === 'preview') {
      if (id !== previewIdOf(botId))
        yield `${place} is a preview of the bot ${botId}, and its id does not say so`;
      continue;
    }
    const { conversationId } = channel;
    if (id !== runIdOf(botId, conversationId))
      yield `${place} is of the bot ${botId} in the conversation ${conversationId}, and its id does not say so`;
    const conversation = world.conversations[conversationId];
    if (conversation?.accountId !== bot.accountId)
      yield `${place} is in the conversation ${conversationId}, which this account does not have`;
    else if (run.heardUpTo >= conversation.nextSequence)
      yield `${place}.heardUpTo is beyond the next number of its conversation, ${conversation.nextSequence}`;
  }
  for (const id of Object.keys(world.botLogs))
    if (!world.botRuns[asId<BotRunId>(id)]) yield `botLogs.${id} is of no run that is in it`;
  for (const [id, calls] of Object.entries(world.calls)) {
    if (!world.accounts[id]) yield `calls.${id} is of an account that is not in it`;
    if (calls.some(({ accountId }) => accountId !== id)) yield `calls.${id} holds a call of another account`;
    yield* doubled(`calls.${id}`, calls);
  }
  for (const [id, { properties }] of Object.entries(world.context)) {
    if (!world.accounts[id]) yield `context.${id} is of an account that is not in it`;
    for (const [key, property] of Object.entries(properties))
      if (key !== contextKey(property)) yield `context.${id}.properties.${key} is kept under another key`;
  }
  for (const id of Object.keys(world.breakpoints))
    if (!world.bots[id]) yield `breakpoints.${id} is of a bot that is not in it`;
  for (const key of Object.keys(world.remembered))
    if (!Object.keys(world.bots).some((id) => key.startsWith(`${id}${between}`)))
      yield `remembered.${key.replace(between, ' ')} is of a bot that is not in it`;
}
