import { isRecord } from './each';

type Stored = Readonly<Record<string, unknown>>;

/** Longer ones were kept of a file and are no longer read. */
const longest = 1000;

/** What version 3 knew of a regular expression was its type; the rest stands in the words of its file. */
export function conditionFour(condition: Stored): Stored {
  const { kind, type, foreign } = condition;
  const raw = isRecord(foreign) ? foreign['raw'] : undefined;
  const match = isRecord(raw) ? raw['regexMatch'] : undefined;
  if (kind !== 'unknown' || type !== 'REGEX') return condition;
  const text = isRecord(match) ? match['regexText'] : undefined;
  const expression = typeof text === 'string' ? text : '';
  return expression.length <= longest ? { kind: 'regular-expression', expression, foreign } : condition;
}
