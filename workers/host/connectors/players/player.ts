import type { Trouble } from '#core/connector/trouble';
import type { ServerEvent } from '#core/protocol/server-frames';
import type { Connector } from '#model/connector';
import type { PlayerKindName, PlaysOf } from '#model/connector/player-kind';
import type { ConversationId } from '#model/ids';
import type { ConnectorPorts } from '../ports';
import type { Talk } from '../talk';

/** Whoever speaks for a connector in one conversation: one thing after the other, whatever comes in between. */
export interface ConnectorPlayer {
  /** The conversation is ours; `byRing` when it was offered anew. Harmless while it already is. */
  join(byRing: boolean): void;
  leave(): void;
  see(event: ServerEvent): void;
  stop(): void;
}

/** What a player can reach. */
export interface PlayerPlace {
  readonly ports: ConnectorPorts;
  readonly connector: Connector;
  readonly id: ConversationId;
  /** The bot user's own. */
  readonly pid: string;
  readonly talk: Talk;
  /** Something the whole connector stands on does not work. */
  fail(problem: Trouble): void;
  /** The conversation is somebody else's and nothing is left to do. */
  done(): void;
}

/** Makes the player of one kind. */
export type MakePlayer<K extends PlayerKindName> = (plays: PlaysOf<K>, place: PlayerPlace) => ConnectorPlayer;
