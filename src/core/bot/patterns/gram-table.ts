import { addTo } from './add-to';

/** Finds which of many texts occur in a message, in time that depends on the message alone. */
export interface GramTable {
  /** Adds to `found` the ranks of every text that occurs in the message; a rank may come more than once. */
  collect(message: string, found: number[]): void;
}

interface Wanted {
  readonly text: string;
  /** Where in the text the piece begins under which it is filed. */
  readonly offset: number;
  readonly ranks: readonly number[];
}

const longestGram = 5;

/** Files every text under its rarest piece of five letters (all of it where it is shorter). Texts are not empty. */
export function createGramTable(ranksOf: ReadonlyMap<string, readonly number[]>): GramTable {
  const frequency = countGrams(ranksOf.keys());
  const tables = new Map<number, Map<number, Wanted[]>>();
  for (const [text, ranks] of ranksOf) {
    const length = gramLength(text);
    const offset = rarestOffset(text, length, frequency);
    const table = tables.get(length) ?? new Map<number, Wanted[]>();
    tables.set(length, table);
    addTo(table, gramAt(text, offset, length), { text, offset, ranks });
  }
  const lengths = [...tables];
  return {
    collect(message, found) {
      for (const [length, table] of lengths) {
        for (let at = 0; at + length <= message.length; at++) {
          const filed = table.get(gramAt(message, at, length));
          if (filed === undefined) continue;
          for (const { text, offset, ranks } of filed) {
            if (at >= offset && message.startsWith(text, at - offset)) found.push(...ranks);
          }
        }
      }
    },
  };
}

function gramLength(text: string): number {
  return Math.min(text.length, longestGram);
}

/** A number for a piece; two pieces may share one, so that what is found must be compared. */
function gramAt(text: string, at: number, length: number): number {
  let gram = 0;
  for (let i = at; i < at + length; i++) gram = (Math.imul(gram, 65_599) + text.charCodeAt(i)) | 0;
  return gram;
}

function countGrams(texts: Iterable<string>): ReadonlyMap<number, number> {
  const frequency = new Map<number, number>();
  for (const text of texts) {
    const length = gramLength(text);
    for (let at = 0; at + length <= text.length; at++) {
      const gram = gramAt(text, at, length);
      frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
    }
  }
  return frequency;
}

function rarestOffset(text: string, length: number, frequency: ReadonlyMap<number, number>): number {
  let rarest = 0;
  let least = Infinity;
  for (let at = 0; at + length <= text.length; at++) {
    const count = frequency.get(gramAt(text, at, length)) ?? 0;
    if (count < least) {
      least = count;
      rarest = at;
    }
  }
  return rarest;
}
