import { counts, limits } from '../limits';
import type { RowsSpec } from '../rows';

/** Names and values that go with a call, by what an author calls them. */
export function callHeaders<const What extends string>(what: What) {
  return {
    what,
    noun: 'header',
    limit: counts.headers,
    texts: {
      key: { what: 'The name of a header', limit: limits.headerKey },
      value: { what: 'The value of a header', limit: limits.headerValue },
    },
  } as const satisfies RowsSpec;
}
