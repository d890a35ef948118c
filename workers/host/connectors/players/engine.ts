import { speakerIdOf } from '#model/connector';
import { playAs } from './bot';
import type { MakePlayer } from './player';

/** An outside engine: each line is asked by itself, and only a chat is welcomed. */
export const playEngine: MakePlayer<'engine'> = (_, place) =>
  playAs({ botId: speakerIdOf(place.connector), greets: ['chat'], fixed: { messageDelay: 0 } }, place);
