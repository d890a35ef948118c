import type { InferOutput } from 'valibot';
import type { connectorDraft, storedConnector } from './connector-schema';
import type { Bot } from './bot';
import type { Frozen } from './frozen';
import { asId, type BotId } from './ids';
import { playerKindOf } from './connector/player-kinds';

export { connectorRoles, environments } from './choices';
export type ConnectorDraft = InferOutput<typeof connectorDraft>;
export type ConnectorRole = ConnectorDraft['role'];
export type Environment = ConnectorDraft['environment'];

/** `starting` is the passage between Start and the first of Online or Offline; the other four are the published ones. [S209] */
export const connectorStatuses = ['ready-to-start', 'starting', 'online', 'offline', 'stopped'] as const;
export type ConnectorStatus = (typeof connectorStatuses)[number];

/** The parts behind one connector, shown in Details. */
export const connectorParts = ['process', 'liveengage', 'bot-server'] as const;
export type ConnectorPart = (typeof connectorParts)[number];
export interface PartStatus {
  readonly state: 'down' | 'connecting' | 'up' | 'failed';
  /** What is wrong and what to do about it, in words for people; empty when nothing is. */
  readonly detail: string;
  /** What is wrong alone; not there where nothing is, or nobody has told it apart. */
  readonly what?: string;
}
export type PartStatuses = Readonly<Record<ConnectorPart, PartStatus>>;

/** A bot signed in like an agent. */
export interface Connector extends Frozen<InferOutput<typeof storedConnector>> {
  /** What the author last asked for. */
  readonly wanted: 'never-started' | 'running' | 'stopped';
  readonly status: ConnectorStatus;
  readonly parts: PartStatuses;
}

const down: PartStatus = { state: 'down', detail: '' };
export const partsDown: PartStatuses = { process: down, liveengage: down, 'bot-server': down };

/** The bot of the builder that speaks by it; null where something else does. */
export function botIdOf({ plays }: Pick<Connector, 'plays'>): BotId | null {
  return playerKindOf(plays).botIdOf(plays);
}

/** Whose runs are its conversations: a bot’s of the builder, else they are kept under its own id. */
export function speakerIdOf(connector: Pick<Connector, 'id' | 'plays'>): BotId {
  return botIdOf(connector) ?? asId<BotId>(connector.id);
}

/** The same bot, if it is still there. */
export function botOf(
  bots: Readonly<Record<BotId, Bot>>,
  connector: Pick<Connector, 'plays'>,
): Bot | undefined {
  const botId = botIdOf(connector);
  return botId === null ? undefined : bots[botId];
}
