import { misfits } from '#core/bot/misfits';
import type { FiledWorld } from '../world-schema';
import type { Faults } from './fault';

/** Bots, and the connectors that bring them to people. */
export function* botFaults(world: FiledWorld): Faults {
  for (const bot of Object.values(world.bots)) {
    yield* misfits(`bots.${bot.id}`, bot);
  }
  yield* connectorFaults(world);
}

function* connectorFaults(world: FiledWorld): Faults {
  const taken = new Map<string, string>();
  for (const { id, accountId, plays, userId } of Object.values(world.connectors)) {
    if (world.bots[plays.botId]?.accountId !== accountId)
      yield `connectors.${id} brings the bot ${plays.botId}, which this account does not have`;
    const user = world.users[userId];
    if (user?.accountId !== accountId || user.type !== 'bot')
      yield `connectors.${id} signs in as ${userId}, who is no bot user of this account`;
    const other = taken.get(userId);
    if (other !== undefined) yield `connectors.${id} signs in as ${userId}, as connectors.${other} does`;
    taken.set(userId, id);
  }
}
