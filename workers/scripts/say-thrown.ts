import type { ScriptEnd } from '#model/script';

/** What the guest says of something that was thrown: which kind of thing, its words, and for an error its stack. */
export type Thrown = readonly [kind: string, words: string | null, stack?: string];

/** Where a text of the author’s begins in what was really evaluated, and where it ends. */
export interface AuthorsText {
  readonly name: 'code' | 'globals';
  readonly text: string;
  /** So many lines of it are the author’s: what is behind them was put around. */
  readonly lines: number;
  /** So many characters stand before it in its first line. */
  readonly before: number;
}

const longest = 1_000;
const places = /\b(code|globals):(\d+)(?::(\d+))?\)?$/gm;

export function countLines(text: string): number {
  return text.split('\n').length;
}

/** An end in the author’s terms: a sentence, and where in their own text. `running` is what ran where nobody knows better. */
export function sayThrown(
  [kind, words, stack]: Thrown,
  running: AuthorsText['name'],
  all: readonly AuthorsText[],
): ScriptEnd {
  const message = (sentences[kind]?.(words ?? '') ?? words ?? '').slice(0, longest);
  const frames = [...(stack ?? '').matchAll(places)].flatMap(([, name, line, column]) => {
    const inside = all.find((one) => one.name === name);
    return inside ? [{ inside, line: Number(line), column }] : [];
  });
  const own = frames.find(({ inside, line }) => line <= inside.lines);
  if (own) return { kind: 'threw', message, inside: own.inside.name, ...placeIn(own) };
  const [behind] = frames;
  if (behind && message.startsWith('SyntaxError')) return endsTooEarly(behind.inside);
  return { kind: 'threw', message, inside: behind?.inside.name ?? running, line: null, column: null };
}

/** What QuickJS misses comes behind the author’s last line, in what was put around it. */
function endsTooEarly({ name, text, lines }: AuthorsText): ScriptEnd {
  const message = 'SyntaxError: the text ends too early: something that was opened is not closed';
  const column = (text.split('\n')[lines - 1] ?? '').length + 1;
  return { kind: 'threw', message, inside: name, line: lines, column };
}

interface Frame {
  readonly inside: AuthorsText;
  readonly line: number;
  readonly column: string | undefined;
}

function placeIn({ inside: { before }, line, column }: Frame) {
  return {
    line,
    column: column === undefined ? null : Math.max(1, Number(column) - (line === 1 ? before : 0)),
  };
}

const sentences: Readonly<Record<string, (words: string) => string>> = {
  internal: (words) => `InternalError: ${words}`,
  string: (words) => `The script threw “${words}”.`,
  null: () => 'The script threw null.',
  undefined: () => 'The script threw nothing.',
  object: (words) => `The script threw ${words}.`,
  function: () => 'The script threw a function.',
  unreadable: () => 'The script threw something that cannot be read.',
  symbol: (words) => `The script threw ${words}.`,
  number: (words) => `The script threw ${words}.`,
  boolean: (words) => `The script threw ${words}.`,
  bigint: (words) => `The script threw ${words}.`,
};
