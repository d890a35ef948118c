const most = 20;

/** Each sentence once, and not more than can be read. */
export function shortenNotes(all: readonly string[]): readonly string[] {
  const notes = [...new Set(all)];
  return notes.length <= most
    ? notes
    : [...notes.slice(0, most), `And ${notes.length - most} more of the kind.`];
}
