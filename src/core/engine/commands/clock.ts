import { fail } from '#model/failure';
import { times } from '#model/limits';
import * as v from 'valibot';
import { command, done } from './command';

const pace = {
  mode: v.picklist(['running', 'paused']),
  rate: v.pipe(v.number(), v.minValue(1), v.maxValue(1000)),
};
export const setClock = command('clock.set', pace, {
  accounts: () => [],
  handle: ({ now, realNow }, { mode, rate }) =>
    done([{ type: 'clock.changed', at: now, clock: { mode, rate, virtualAt: now, realAt: realNow } }]),
});

const jump = { byMs: v.pipe(v.number(), v.minValue(0), v.maxValue(times.longestAdvance)) };
/** Virtual time jumps; timers that are due by then run in their order. */
export const advanceClock = command('clock.advance', jump, {
  accounts: () => [],
  handle({ world, now, realNow }, { byMs }) {
    if (now + byMs > times.latestNow)
      return fail('bad-input', { what: 'The clock goes no further.' }, 'byMs');
    return done([
      { type: 'clock.changed', at: now, clock: { ...world.clock, virtualAt: now + byMs, realAt: realNow } },
    ]);
  },
});
