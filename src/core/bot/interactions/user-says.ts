import type { Player } from './player';

/** Says nothing: it was the consumer's turn. */
export const passUserSays: Player<'user-says'> = (_, { next }) => ({ kind: 'go-on', next });
