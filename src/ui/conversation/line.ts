import type { Content } from '#model/rich-content/element';

/** One line of a conversation as a window shows it; `me` is whoever looks at it. */
export interface ShownLine extends Content {
  readonly id: string;
  readonly author: 'consumer' | 'bot' | 'agent' | 'system' | 'me';
  readonly name: string;
  /** Epoch milliseconds; null while it is on its way. */
  readonly at: number | null;
  readonly mark?: 'sending' | 'failed' | 'sent' | 'delivered' | 'read' | undefined;
  /** Why it failed. */
  readonly problem?: string | undefined;
  /** Not for the consumer's eyes. */
  readonly isPrivate?: boolean | undefined;
  /** The id that its sender gave it: by it what brought a line of a bot is found in its log. */
  readonly externalId?: string | undefined;
  /** What else is to be known of its buttons. */
  readonly note?: string | undefined;
}

/** Who answers the consumer. */
export type WhoAnswers = Pick<ShownLine, 'author' | 'name'>;

/** Lines of one author, one after the other, under one name. */
export interface LineGroup {
  /** The id of its first line. */
  readonly id: string;
  readonly author: ShownLine['author'];
  readonly name: string;
  readonly lines: readonly ShownLine[];
}

const apartMs = 5 * 60_000;

/** Gathers neighbouring lines of one author, unless five minutes lie between them. [UI9] */
export function groupLines(lines: readonly ShownLine[]): readonly LineGroup[] {
  const groups: { id: string; author: ShownLine['author']; name: string; lines: ShownLine[] }[] = [];
  let before: ShownLine | undefined;
  for (const line of lines) {
    const group = groups.at(-1);
    const goesOn = before?.author === line.author && before.name === line.name && areNear(before, line);
    if (group && goesOn) group.lines.push(line);
    else groups.push({ id: line.id, author: line.author, name: line.name, lines: [line] });
    before = line;
  }
  return groups;
}

function areNear(before: ShownLine, { at }: ShownLine): boolean {
  return before.at === null || at === null || at - before.at < apartMs;
}
