/** A file that somebody has picked. */
export interface PickedFile {
  readonly name: string;
  readonly size: number;
  /** In the letters it is written in: a mark at its beginning says so, else they are UTF-8. Null where it cannot be read any more. [BB163] */
  text(): Promise<string | null>;
}

const marks = [
  { letters: 'utf-16le', first: [0xff, 0xfe] },
  { letters: 'utf-16be', first: [0xfe, 0xff] },
] as const;

export function pickedFile(file: File): PickedFile {
  return {
    name: file.name,
    size: file.size,
    async text() {
      const read = await file.arrayBuffer().catch(() => null);
      if (read === null) return null;
      const bytes = new Uint8Array(read);
      const mark = marks.find(({ first }) => first.every((byte, at) => bytes[at] === byte));
      return new TextDecoder(mark?.letters).decode(bytes);
    },
  };
}

/** What is said of one that cannot be read any more. */
export function sayUnread({ name }: Pick<PickedFile, 'name'>): string {
  return `The file “${name}” could not be read: choose it once more.`;
}
