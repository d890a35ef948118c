import type { Judge } from './judge';

export const unknown: Judge<'unknown'> = {
  holds: () => false,
  lackOf: () => 'condition that is known here',
};
