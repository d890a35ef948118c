import { speakerIdOf } from '#model/connector';
import { playAs } from './bot';
import type { MakePlayer } from './player';

/** An outside engine: each line of the consumer is asked by itself. A chat is welcomed, and messaging where that was chosen. [AE17] [AE180] */
export const playEngine: MakePlayer<'engine'> = ({ welcomes }, place) =>
  playAs(
    {
      ...{ botId: speakerIdOf(place.connector), greets: ['chat'] },
      ...{ opens: welcomes ? ['messaging'] : [], hears: 'consumers', fixed: { messageDelay: 0 } },
    },
    place,
  );
