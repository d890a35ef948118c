import type { Result } from '#base/result';
import type { ClientDoor } from '#client/door';
import type { BotRun, Heard } from '#model/bot-run';
import type { Connector, ConnectorStatus, PartStatuses } from '#model/connector';
import type { Failure } from '#model/failure';
import type { BotId, ConnectorId, ConversationId } from '#model/ids';
import type { User } from '#model/user';
import type { World } from '#model/world';

/** Everything a connector can reach: the platform by the client's door, the bot by the bot server, the clock. */
export interface ConnectorPorts {
  /** Its lines wait in real time: nothing travels longer because somebody lets a day pass. */
  readonly door: ClientDoor;
  /** The bot server: one turn of the connector's bot. The run it answers with is stored. */
  hear(
    connectorId: ConnectorId,
    conversationId: ConversationId,
    heard: Heard,
  ): Promise<Result<null, Failure>>;
  /** The run as it stands, for a connector that comes back. */
  runOf(botId: BotId, conversationId: ConversationId): BotRun | undefined;
  /** Calls whenever the run has moved on; the answer ends it. */
  onTurn(botId: BotId, conversationId: ConversationId, call: () => void): () => void;
  /** Has a bot ever passed this conversation on? */
  wasPassedOn(conversationId: ConversationId): boolean;
  /** Is this a bot user by whom this bot speaks? */
  speaksFor(pid: string, botId: BotId): boolean;
  /** Tells the world how the connector is doing. */
  report(connectorId: ConnectorId, status: ConnectorStatus, parts: PartStatuses): void;
  /** Virtual time, for what is done in the world: calls once after `ms`, answers what cancels. */
  after(ms: number, call: () => void): () => void;
}

/** One connector with the user it signs in as, and the world as it is now. */
export interface ConnectorSeat {
  readonly connector: Connector;
  readonly user: User;
  readonly world: Pick<World, 'accounts' | 'profiles'>;
}
