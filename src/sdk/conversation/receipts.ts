import type { StoredEvent } from '#model/message';
import type { Author, Line } from './line';

/** Tells the other side which of its lines have come and which were read. */
export interface Receipts {
  /** Publishes what the lines do not yet show as received or read. */
  confirm(lines: readonly Line[]): void;
  /** Everything up to here has been seen; false when nothing was new. */
  markRead(lines: readonly Line[]): boolean;
  unread(lines: readonly Line[]): number;
  /** What was published may be lost: `confirm` starts over with what the lines show. */
  reset(): void;
}

const nothing = { READ: -1, ACCEPT: -1 };

export function createReceipts(
  isTheirs: (author: Author) => boolean,
  publish: (event: StoredEvent) => void,
): Receipts {
  let readUpTo = -1;
  /** The last sequence each status was published for. */
  let published = nothing;

  const sequencesOf = (lines: readonly Line[], fits: (line: Line, sequence: number) => boolean) =>
    lines.flatMap((line) =>
      line.sequence !== null && isTheirs(line.author) && fits(line, line.sequence) ? [line.sequence] : [],
    );
  const unreadOf = (lines: readonly Line[]) =>
    sequencesOf(lines, ({ mark }, sequence) => mark !== 'read' && sequence > readUpTo);

  function publishNew(status: 'READ' | 'ACCEPT', sequences: readonly number[]): void {
    const news = sequences.filter((sequence) => sequence > published[status]);
    const last = news.at(-1);
    if (last === undefined) return;
    published = { ...published, [status]: last };
    publish({ type: 'accept-status', status, sequences: news });
  }

  return {
    confirm(lines) {
      publishNew(
        'READ',
        sequencesOf(lines, ({ mark }, sequence) => mark !== 'read' && sequence <= readUpTo),
      );
      publishNew(
        'ACCEPT',
        sequencesOf(lines, ({ mark }, sequence) => mark === 'sent' && sequence > readUpTo),
      );
    },
    markRead(lines) {
      const last = unreadOf(lines).at(-1);
      if (last === undefined) return false;
      readUpTo = last;
      return true;
    },
    unread: (lines) => unreadOf(lines).length,
    reset() {
      published = nothing;
    },
  };
}
