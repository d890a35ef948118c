import { note } from '../turn-draft';
import type { Answerer } from './answerer';

/** Before an interaction the author wants to look at: it waits until told to go on. */
export const breakpoint: Answerer<'breakpoint'> = {
  goOn(draft, place) {
    note(draft, 'went-on', {});
    return place === null ? { kind: 'leave' } : { kind: 'play', place, looked: true };
  },
  meanwhile: 'waits',
};
