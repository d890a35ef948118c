import type { Connector } from '#model/connector';
import { playBot } from './bot';
import type { MakePlayer, ConnectorPlayer, PlayerPlace } from './player';

/** Who can speak by a connector: a file a kind. */
const players: { readonly [K in Connector['plays']['kind']]: MakePlayer<K> } = { bot: playBot };

export function createPlayer(place: PlayerPlace): ConnectorPlayer {
  const { plays } = place.connector;
  return players[plays.kind](plays, place);
}
