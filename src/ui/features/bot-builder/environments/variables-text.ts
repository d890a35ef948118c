interface Variable {
  readonly key: string;
  readonly value: string;
}

/** What a text brings, and the rest of it. */
interface ReadVariables {
  readonly variables: readonly Variable[];
  /** Lines that say no variable, as they were. */
  readonly unread: readonly string[];
}

const headings = /^"?(?:key|name)"?,"?value"?$/i;
/** A value between quotation marks, and nothing after it in its line. */
const quotedValue = /"((?:[^"]|"")*)"[^\S\n]*(?:\n|$)/y;

/** Reads lines of `key=value` and rows of a CSV file, whose values may go over several lines. [EN62] */
export function readVariables(given: string): ReadVariables {
  const text = given.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const variables: Variable[] = [];
  const unread: string[] = [];
  for (let from = 0; from < text.length;) {
    const end = endOfLine(text, from);
    const row = readRow(text, from, end);
    const first = text.slice(from, end);
    if (row) variables.push(row.variable);
    else if (first.trim() !== '' && !(from === 0 && headings.test(first.trim()))) {
      unread.push(first);
    }
    from = row?.next ?? end + 1;
  }
  return { variables, unread };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** The variable of the row that begins here, and where the next one does; null where it is none. */
function readRow(text: string, from: number, end: number) {
  const first = text.slice(from, end);
  const between = first.search(/[=,]/);
  const key = first
    .slice(0, between)
    .trim()
    .replace(/^"(.*)"$/, '$1');
  if (between < 1 || key === '' || (from === 0 && headings.test(first.trim()))) return null;
  const rest = first.slice(between + 1).trim();
  if (first[between] === '=' || !rest.startsWith('"'))
    return { variable: { key, value: rest }, next: end + 1 };
  quotedValue.lastIndex = text.indexOf('"', from + between);
  const found = quotedValue.exec(text);
  return (
    found && { variable: { key, value: (found[1] ?? '').replaceAll('""', '"') }, next: quotedValue.lastIndex }
  );
}

/** Those that are there with those that come: a name that is there already has the value that comes last. */
export function withVariables(there: readonly Variable[], coming: readonly Variable[]): Variable[] {
  const all = new Map(there.map((one) => [one.key, one]));
  for (const one of coming) all.set(one.key, one);
  return [...all.values()];
}

/** As a CSV file, which `readVariables` reads again. */
export function writeVariables(variables: readonly Variable[]): string {
  const rows = variables.map(({ key, value }) => `${key},"${value.replaceAll('"', '""')}"`);
  return ['key,value', ...rows, ''].join('\r\n');
}
