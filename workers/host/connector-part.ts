/** A part of the engine that is fetched when the first connector runs: the pool, and what bots say. */
export { createConnectorPool } from './connectors/connector-pool';
export { hear } from '#core/engine/bot-turns';
