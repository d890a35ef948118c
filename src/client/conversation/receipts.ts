import type { StoredEvent } from '#model/message';
import type { LineAuthor, Line } from './line';

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
  isTheirs: (author: LineAuthor) => boolean,
  publish: (event: StoredEvent) => void,
): Receipts {
  let readUpTo = -1;
  /** The last sequence each status was published for. */
  let published = nothing;

  /** Their lines that are not shown as read, from the first to the last. Called at every event: no lists are made of long transcripts. */
  function eachOpen(lines: readonly Line[], call: (sequence: number, line: Line) => void): void {
    for (const line of lines)
      if (line.sequence !== null && line.mark !== 'read' && isTheirs(line.author)) call(line.sequence, line);
  }

  function publishNew(status: 'READ' | 'ACCEPT', sequences: readonly number[]): void {
    const news = sequences.filter((sequence) => sequence > published[status]);
    const last = news.at(-1);
    if (last === undefined) return;
    published = { ...published, [status]: last };
    publish({ type: 'accept-status', status, sequences: news });
  }

  return {
    confirm(lines) {
      const read: number[] = [];
      const received: number[] = [];
      eachOpen(lines, (sequence, { mark }) => {
        if (sequence <= readUpTo) read.push(sequence);
        else if (mark === 'sent') received.push(sequence);
      });
      publishNew('READ', read);
      publishNew('ACCEPT', received);
    },
    markRead(lines) {
      const before = readUpTo;
      eachOpen(lines, (sequence) => (readUpTo = Math.max(readUpTo, sequence)));
      return readUpTo > before;
    },
    unread(lines) {
      let count = 0;
      eachOpen(lines, (sequence) => (count += sequence > readUpTo ? 1 : 0));
      return count;
    },
    reset() {
      published = nothing;
    },
  };
}
