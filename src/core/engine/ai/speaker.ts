import { engineLabels } from '#model/ai/engine-names';
import type { Bot } from '#model/bot';
import { botOf, speakerIdOf, type Connector } from '#model/connector';
import type { PlaysOf } from '#model/connector/player-kind';
import { asId, type BotId, type ConnectorId } from '#model/ids';
import type { World } from '#model/world';

/** A connector by which an outside engine speaks. */
export type AiConnector = Connector & { readonly plays: PlaysOf<'engine'> };

/** The connector whose runs are kept under this id; null where that is a bot’s of the builder, or of nobody. */
export function aiConnectorOf({ connectors }: Pick<World, 'connectors'>, id: BotId): AiConnector | null {
  const connector = connectors[asId<ConnectorId>(id)];
  return connector && isAi(connector) ? connector : null;
}

/** Who has said what a run of this id says; undefined where nobody has it any more. */
export function speakerOf(world: Pick<World, 'bots' | 'connectors'>, id: BotId): Bot | undefined {
  const connector = aiConnectorOf(world, id);
  return connector ? engineAsBot(connector) : world.bots[id];
}

/** Who speaks by a connector. */
export function speakerAt({ bots }: Pick<World, 'bots'>, connector: Connector): Bot | undefined {
  return isAi(connector) ? engineAsBot(connector) : botOf(bots, connector);
}

function isAi(connector: Connector): connector is AiConnector {
  return connector.plays.kind === 'engine';
}

/** Where lines, logs and calls are a bot’s, an engine is one without dialogs. */
function engineAsBot(connector: AiConnector): Bot {
  const { accountId, plays } = connector;
  return {
    ...{ id: speakerIdOf(connector), accountId, name: engineLabels[plays.engine] },
    ...{ description: '', language: '', dialogs: [], integrations: [] },
  };
}
