import type { PlayerKind, PlaysOf } from './player-kind';

/** A bot of the builder signs in as a bot user. */
export const botPlayer: PlayerKind<PlaysOf<'bot'>> = {
  seats: ['bot'],
  wrongUser: 'user-not-bot',
  botIdOf: ({ botId }) => botId,
  skillIdOf: () => null,
};
