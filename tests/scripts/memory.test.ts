import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createGuest } from '#workers/scripts/guest';
import { createInstance } from '#workers/scripts/instance';
import { jobOf } from './job';

const wasm = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
const page = 65_536;

/** A guest, and the memory it has. */
async function guestAndMemory() {
  const { Memory } = WebAssembly;
  const made: WebAssembly.Memory[] = [];
  class Seen extends Memory {
    constructor(given: WebAssembly.MemoryDescriptor) {
      super(given);
      made.push(this);
    }
  }
  vi.stubGlobal('WebAssembly', { ...all(WebAssembly), Memory: Seen });
  onTestFinished(() => void vi.unstubAllGlobals());
  const guest = createGuest(await createInstance(await WebAssembly.compile(await readFile(wasm))), () => 0);
  const [memory] = made;
  if (!memory) throw new Error('It has no memory.');
  return { guest, memory };
}

/** What a namespace of the platform holds, which no spread finds. */
function all(namespace: typeof WebAssembly) {
  return Object.fromEntries(
    Object.getOwnPropertyNames(namespace).map((name) => [name, Reflect.get(namespace, name) as unknown]),
  );
}

/** The pages in which there is something, by their places. */
function inUse({ buffer }: WebAssembly.Memory): ReadonlyMap<number, Buffer> {
  const bytes = Buffer.from(buffer);
  const pages = Array.from({ length: buffer.byteLength / page }, (_, place) => {
    return [place, Buffer.from(bytes.subarray(place * page, (place + 1) * page))] as const;
  });
  return new Map(pages.filter(([, held]) => held.some((byte) => byte !== 0)));
}

test.each([
  ['that fills it', "const kept = []; for (let i = 0; i < 3000; i += 1) kept.push('x'.repeat(500) + i);"],
  ['of which most is empty', 'globalThis.left = new Uint8Array(1_000_000); left[999_999] = 1;'],
  ['that goes deep', 'const deep = (n) => (n === 0 ? 0 : 1 + deep(n - 1)); deep(300);'],
])('[SC4] after a job %s every page of the memory in which something was is as it was', async (_, code) => {
  const { guest, memory } = await guestAndMemory();
  const before = inUse(memory);
  expect(before.size).toBeGreaterThan(2);
  expect(guest.run(jobOf(code)).spoilt).toBe(false);
  const after = Buffer.from(memory.buffer);
  const changed = [...before].filter(
    ([place, held]) => !held.equals(after.subarray(place * page, (place + 1) * page)),
  );
  expect(changed.map(([place]) => place)).toEqual([]);
});
