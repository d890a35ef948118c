import * as v from 'valibot';
import { botPlays } from './bot-player-schema';
import { enginePlays } from './engine-player-schema';

/** Whoever can speak by a connector: a line a kind. */
export const player = v.variant('kind', [botPlays, enginePlays]);
