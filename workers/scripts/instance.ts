import load from '@jitl/quickjs-wasmfile-release-sync/emscripten-module';
import { QuickJSFFI } from '@jitl/quickjs-wasmfile-release-sync/ffi';
import { QuickJSWASMModule, type QuickJSRuntime } from 'quickjs-emscripten-core';

/** In pages of 64 KiB. The wasm does not link with less than it begins with, and 32 MiB is the only limit of memory that holds. */
const pages = { initial: 256, maximum: 512 };

/** QuickJS with a memory of its own. What breaks one leaves the others alone. */
export interface Instance {
  readonly quickjs: QuickJSWASMModule;
  /** How much of its memory is taken. It is never given back. */
  readonly memory: 'as-at-first' | 'grown' | 'full';
  /** Asked again and again whether the guest is to stop. What this throws ends it wherever it stands, and the instance with it. */
  interrupt(runtime: QuickJSRuntime, isOver: () => boolean): void;
  /** Remembers what its memory holds; what is answered puts that back, as long as it has not grown. */
  keep(): () => void;
}

/** Another instance, by promises alone: the library’s own way takes turns of the thread. */
export async function createInstance(wasm: WebAssembly.Module): Promise<Instance> {
  const wasmMemory = new WebAssembly.Memory(pages);
  const emscripten = await load({
    wasmMemory,
    instantiateWasm(imports, done) {
      const made = new WebAssembly.Instance(wasm, imports);
      done(made);
      return made.exports;
    },
  });
  emscripten.type = 'sync';
  return {
    quickjs: new QuickJSWASMModule(emscripten, new QuickJSFFI(emscripten)),
    interrupt(runtime, isOver) {
      runtime.setInterruptHandler(isOver);
      // The library's own catches.
      emscripten.callbacks.shouldInterrupt = () => (isOver() ? 1 : 0);
    },
    get memory() {
      const taken = wasmMemory.buffer.byteLength / 65_536;
      // It grows by steps: the last one may be too large for what is left.
      if (taken > pages.maximum * 0.8) return 'full';
      return taken > pages.initial ? 'grown' : 'as-at-first';
    },
    keep() {
      const memory = new Uint8Array(wasmMemory.buffer);
      const words = new Uint32Array(wasmMemory.buffer);
      // What the program began with, and its heap; between them is the stack.
      const kept = [0, emscripten._malloc(1)].map((place) => {
        const [from, to] = inUseAround(words, place);
        return { from, bytes: memory.slice(from, to) };
      });
      return () => {
        for (const { from, bytes } of kept) memory.set(bytes, from);
      };
    },
  };
}

/** Bytes of a page. */
const page = 65_536;
/** So many empty pages in a row are the end of what is in use. To look at all there are would have the system provide them first. */
const gap = 4;

/**
 * From where to where in bytes something is in use around a place, with an empty page on either side. What lies on the stack belongs to nobody,
 * whatever is in it later: it stands below the heap, and is in no part where it has not come further than so far.
 */
function inUseAround(memory: Uint32Array, place: number): readonly [from: number, to: number] {
  const [start, end] = [Math.floor(place / page), memory.byteLength / page];
  const last = (step: 1 | -1) => {
    let used = start;
    for (let at = start; at >= 0 && at < end && Math.abs(at - used) <= gap; at += step)
      if (!isEmpty(memory, at)) used = at;
    return used + step;
  };
  return [Math.max(0, last(-1)) * page, Math.min(end, last(1) + 1) * page];
}

function isEmpty(memory: Uint32Array, at: number): boolean {
  const words = page / memory.BYTES_PER_ELEMENT;
  for (let word = at * words; word < (at + 1) * words; word += 1) if (memory[word] !== 0) return false;
  return true;
}
