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

const headings = /^"?(?:key|name)"?\s*[,;\t]\s*"?value"?$/i;
/** Between name and value: of lines the first, of spreadsheets the others, as their language has it. */
const separator = /[=,;\t]/;
/** A value between quotation marks, and nothing after it in its line. */
const quotedValue = /"((?:[^"]|"")*)"[^\S\n]*(?:\n|$)/y;

/** Reads lines of `key=value` and rows of a CSV file, whose values may go over several lines. [EN62] [BB161] */
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
  const between = first.search(separator);
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

/** What is there once a text has been added, and what has come of the text. */
interface Added {
  readonly variables: Variable[];
  /** So many of the text are among them. */
  readonly count: number;
  /** Its lines that say no variable. */
  readonly unread: readonly string[];
  /** And those for which there is no room, as lines that are read again. */
  readonly left: readonly string[];
}

/** A name that is there already has the value that comes last, in its place. [BB162] */
export function addVariables(there: readonly Variable[], text: string, most: number): Added {
  const { variables, unread } = readVariables(text);
  const all = new Map(there.map((one) => [one.key, one]));
  const hasRoom = ({ key }: Variable) => all.has(key) || all.size < most;
  const left = variables.filter((one) => !(hasRoom(one) && all.set(one.key, one)));
  return {
    variables: [...all.values()],
    count: variables.length - left.length,
    unread,
    left: left.map(lineOf),
  };
}

function lineOf({ key, value }: Variable): string {
  return value.includes('\n') || value !== value.trim() ? rowOf({ key, value }) : `${key}=${value}`;
}

function rowOf({ key, value }: Variable): string {
  return `${key},"${value.replaceAll('"', '""')}"`;
}

/** As a CSV file, which `readVariables` reads again. */
export function writeVariables(variables: readonly Variable[]): string {
  return ['key,value', ...variables.map(rowOf), ''].join('\r\n');
}
