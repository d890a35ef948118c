import type { Ids } from '#workers/host/ports';

/** Names that count: the same run gives the same names. */
export function createCountingIds(): Ids {
  let count = 0;
  const next = () => (count += 1);
  return {
    uuid: () => `00000000-0000-4000-8000-${String(next()).padStart(12, '0')}`,
    digits: (length) => String(10 ** (length - 1) + next()),
    token: () => `token-${next()}`,
  };
}
