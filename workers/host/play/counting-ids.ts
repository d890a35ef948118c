import type { Ids } from '../ports';

/** Names that count: the same conversation gives the same names, and with them the same random numbers of its bot. */
export function createCountingIds(): Ids {
  let count = 0;
  const next = () => (count += 1);
  return {
    uuid: () => `00000000-0000-4000-9000-${String(next()).padStart(12, '0')}`,
    digits: (length) => String(10 ** (length - 1) + next()),
    token: () => `played-${next()}`,
  };
}
