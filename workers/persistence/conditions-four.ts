import { isRecord } from './each';

type Stored = Readonly<Record<string, unknown>>;

interface Reading {
  readonly kind: string;
  readonly field: string;
  /** Where the text stands in the words of the file. */
  readonly path: readonly [string, string];
  /** Longer ones were kept of a file and are no longer read. */
  readonly most: number;
}

/** Types of files that version 3 passed over. */
const readings: Readonly<Record<string, Reading>> = {
  REGEX: {
    kind: 'regular-expression',
    field: 'expression',
    path: ['regexMatch', 'regexText'],
    most: 1000,
  },
  INTENT: { kind: 'intent', field: 'intentId', path: ['intentMatch', 'intentId'], most: 200 },
};

/** What version 3 knew of these was their type; the rest stands in the words of its file. */
export function conditionFour(condition: Stored): Stored {
  const { kind, type, foreign } = condition;
  const reading = typeof type === 'string' && Object.hasOwn(readings, type) ? readings[type] : undefined;
  if (kind !== 'unknown' || reading === undefined) return condition;
  const raw = isRecord(foreign) ? foreign['raw'] : undefined;
  const match = isRecord(raw) ? raw[reading.path[0]] : undefined;
  const found = isRecord(match) ? match[reading.path[1]] : undefined;
  const text = typeof found === 'string' ? found : '';
  return text.length <= reading.most ? { kind: reading.kind, [reading.field]: text, foreign } : condition;
}
