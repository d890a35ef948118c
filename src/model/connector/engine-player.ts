import type { PlayerKind, PlaysOf } from './player-kind';

/** An outside engine signs in as a bot user. [S235] */
export const enginePlayer: PlayerKind<PlaysOf<'engine'>> = {
  seats: ['bot'],
  wrongUser: 'user-not-bot',
  asksOutside: true,
  isReadRunning: true,
  botIdOf: () => null,
  skillIdOf: ({ escalation }) => escalation.skillId,
  chatOf: ({ chat }) => chat,
};
