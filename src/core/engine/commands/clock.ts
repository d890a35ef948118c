import { fail } from '#model/failure';
import { times } from '#model/limits';
import { done, type HandleCommand } from './context';

export const setClock: HandleCommand<'clock.set'> = ({ now, realNow }, { mode, rate }) =>
  done([{ type: 'clock.changed', at: now, clock: { mode, rate, virtualAt: now, realAt: realNow } }]);

/** Virtual time jumps; timers that are due by then run in their order. */
export const advanceClock: HandleCommand<'clock.advance'> = ({ world, now, realNow }, { byMs }) => {
  if (now + byMs > times.latestNow) return fail('bad-input', { what: 'The clock goes no further.' }, 'byMs');
  return done([
    { type: 'clock.changed', at: now, clock: { ...world.clock, virtualAt: now + byMs, realAt: realNow } },
  ]);
};
