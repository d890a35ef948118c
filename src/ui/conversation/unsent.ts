import * as v from 'valibot';
import type { Content } from '#model/rich-content/element';
import { richContent } from '#model/rich-content/schema';
import type { Line, WindowStorage } from '#sdk/index';
import { parseKept } from '../live/kept.svelte';

const keptLine = v.object({ id: v.string(), text: v.string(), file: richContent.file });
type Kept = v.InferOutput<typeof keptLine>[];
/** A line that cannot be read takes no other with it. */
const keptSchema = v.pipe(
  v.array(v.fallback(v.nullable(keptLine), null)),
  v.transform((lines): Kept => lines.filter((line) => line !== null)),
);

/** My lines of one conversation that the server may not have: a reload of the tab must not lose them. */
export class Unsent {
  readonly #storage: WindowStorage;
  readonly #key: string;
  /** What an earlier page left. */
  #left: Kept;
  #written: string;

  constructor(storage: WindowStorage, key: string) {
    this.#storage = storage;
    this.#key = key;
    this.#written = storage.get(key) ?? '';
    this.#left = parseKept(this.#written, keptSchema) ?? [];
  }

  /** Takes the lines as they are now. Once the history is among them, what an earlier page left and nobody has is said again. */
  follow(lines: readonly Line[], hasHistory: boolean, say: (content: Content) => void): void {
    const known = new Set(this.#left.length > 0 ? lines.map(({ id }) => id) : []);
    const missing = this.#left.filter(({ id }) => !known.has(id));
    this.#write([...missing, ...stillUnsent(lines)]);
    if (!hasHistory) return;
    this.#left = [];
    for (const content of missing) say(content);
  }

  #write(kept: Kept): void {
    const text = kept.length === 0 ? '' : JSON.stringify(kept);
    if (text === this.#written) return;
    this.#written = text;
    if (text === '') this.#storage.remove(this.#key);
    else this.#storage.set(this.#key, text);
  }
}

/** They stand at the end. */
function stillUnsent(lines: readonly Line[]): Kept {
  const kept: Kept = [];
  for (let place = lines.length - 1; place >= 0; place -= 1) {
    const line = lines[place];
    if (line === undefined || line.sequence !== null) break;
    const { id, text, file } = line;
    kept.unshift({ id, text, ...(file && { file }) });
  }
  return kept;
}
