import type { PlayerKindName, Plays } from '#model/connector/player-kind';
import { playBot } from './bot';
import { playEngine } from './engine';
import type { MakePlayer, ConnectorPlayer, PlayerPlace } from './player';

/** Who can speak by a connector: a file a kind. */
const players: { readonly [K in PlayerKindName]: MakePlayer<K> } = {
  bot: playBot,
  engine: playEngine,
};

export function createPlayer(place: PlayerPlace): ConnectorPlayer {
  const { plays } = place.connector;
  // Each is given what it plays; the union hides that from the compiler.
  const make = players[plays.kind] as (plays: Plays, place: PlayerPlace) => ConnectorPlayer;
  return make(plays, place);
}
