import { misfits } from '#core/bot/misfits';
import { botIdOf } from '#model/connector';
import { playerKindOf } from '#model/connector/player-kinds';
import type { FiledWorld } from '../world-schema';
import type { Faults } from './fault';

/** Bots, and the connectors that bring them to people. */
export function* botFaults(world: FiledWorld): Faults {
  for (const bot of Object.values(world.bots)) {
    yield* misfits(`bots.${bot.id}`, bot);
  }
  for (const { id, botId } of Object.values(world.tests))
    if (!world.bots[botId]) yield `tests.${id} is of the bot ${botId}, which is not in it`;
  yield* connectorFaults(world);
}

function* connectorFaults(world: FiledWorld): Faults {
  const taken = new Map<string, string>();
  for (const { id, accountId, plays, userId } of Object.values(world.connectors)) {
    const botId = botIdOf({ plays });
    if (botId !== null && !world.bots[botId])
      yield `connectors.${id} brings the bot ${botId}, which is not in it`;
    const user = world.users[userId];
    if (user?.accountId !== accountId || !playerKindOf(plays).seats.includes(user.type))
      yield `connectors.${id} signs in as ${userId}, who is no ${playerKindOf(plays).seats.join(' or ')} user of this account`;
    const other = taken.get(userId);
    if (other !== undefined) yield `connectors.${id} signs in as ${userId}, as connectors.${other} does`;
    taken.set(userId, id);
  }
}
