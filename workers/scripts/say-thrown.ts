import type { ScriptEnd } from '#model/script';

/** What the guest says of something that was thrown: which kind of thing, its words, and for an error its stack. */
export type Thrown = readonly [kind: string, words: string | null, stack?: string];

/** Where a text of the author’s begins in what was really evaluated. */
export interface AuthorsText {
  readonly name: 'code' | 'globals';
  readonly text: string;
  /** So many characters stand before it in its first line. */
  readonly before: number;
}

const longest = 1_000;
const place = /\b(code|globals):(\d+)(?::(\d+))?\)?$/m;

/** An end in the author’s terms: a sentence, and where in their own text. `running` is what ran where nobody knows better. */
export function sayThrown(
  [kind, words, stack]: Thrown,
  running: AuthorsText['name'],
  all: readonly AuthorsText[],
): ScriptEnd {
  const [, name, line, column] = place.exec(stack ?? '') ?? [];
  const inside = all.find((one) => one.name === name);
  const message = (sentences[kind]?.(words ?? '') ?? words ?? '').slice(0, longest);
  if (inside && Number(line) > linesOf(inside.text)) return endsTooEarly(inside);
  if (!inside) return { kind: 'threw', message, inside: running, line: null, column: null };
  return { kind: 'threw', message, inside: inside.name, ...placeIn(inside, Number(line), column) };
}

function linesOf(text: string): number {
  return text.split('\n').length;
}

/** What QuickJS misses comes behind the author’s last line, in what was put around it. */
function endsTooEarly({ name, text }: AuthorsText): ScriptEnd {
  const message = 'SyntaxError: the text ends too early: something that was opened is not closed';
  const column = text.length - text.lastIndexOf('\n');
  return { kind: 'threw', message, inside: name, line: linesOf(text), column };
}

function placeIn({ before }: AuthorsText, line: number, column: string | undefined) {
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
