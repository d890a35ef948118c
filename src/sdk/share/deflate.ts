const portion = 1_024;

export function deflate(text: string): Promise<Uint8Array> {
  return collect(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw')), Infinity);
}

/** The text of packed bytes; null where it is longer than that. Throws for what is cut off, or no packed text. */
export async function inflate(packed: Uint8Array, mostBytes: number): Promise<string | null> {
  // Handed over little by little: what comes of one portion is all there is until it is counted.
  let at = 0;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(out) {
      if (at >= packed.length) return out.close();
      out.enqueue(new Uint8Array(packed.slice(at, (at += portion))));
    },
  });
  try {
    const bytes = await collect(source.pipeThrough(new DecompressionStream('deflate-raw')), mostBytes);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TooLong) return null;
    throw cause;
  }
}

class TooLong extends Error {}

async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      // It goes no further; that it says so is of no use.
      void reader.cancel().catch(() => {});
      throw new TooLong();
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
