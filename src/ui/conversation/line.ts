/** One line of a conversation as a window shows it; `me` is whoever looks at it, `at` is in epoch milliseconds. */
export interface Line {
  readonly id: string;
  readonly author: 'consumer' | 'bot' | 'agent' | 'system' | 'me';
  readonly name: string;
  readonly text: string;
  readonly at: number;
  readonly mark?: 'sending' | 'sent' | 'delivered' | 'read' | undefined;
}

/** Lines of one author, one after the other, under one name. */
export interface LineGroup {
  /** The id of its first line. */
  readonly id: string;
  readonly author: Line['author'];
  readonly name: string;
  readonly lines: readonly Line[];
}

const apartMs = 5 * 60_000;

/** Gathers neighbouring lines of one author, unless five minutes lie between them. [UI9] */
export function groupLines(lines: readonly Line[]): readonly LineGroup[] {
  const groups: { id: string; author: Line['author']; name: string; lines: Line[] }[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const group = groups.at(-1);
    const goesOn =
      before?.author === line.author && before.name === line.name && line.at - before.at < apartMs;
    if (group && goesOn) group.lines.push(line);
    else groups.push({ id: line.id, author: line.author, name: line.name, lines: [line] });
    before = line;
  }
  return groups;
}
