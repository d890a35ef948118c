import { botPlayer } from './bot-player';
import { enginePlayer } from './engine-player';
import type { PlayerKind, PlayerKindName, Plays, PlaysOf } from './player-kind';

/** Whoever can speak by a connector: a line a kind. */
const playerKinds: { readonly [K in PlayerKindName]: PlayerKind<PlaysOf<K>> } = {
  bot: botPlayer,
  engine: enginePlayer,
};

/** What holds for who speaks. */
export function playerKindOf({ kind }: Pick<Plays, 'kind'>): PlayerKind {
  return playerKinds[kind];
}
