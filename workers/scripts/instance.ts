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
      const kept = inUse(new Uint32Array(wasmMemory.buffer)).map(([from, to]) => ({
        from,
        bytes: memory.slice(from, to),
      }));
      return () => {
        for (const { from, bytes } of kept) memory.set(bytes, from);
      };
    },
  };
}

/** Bytes beside the stack that are put back although nothing is in them yet. */
const margin = 65_536;

/**
 * From where to where in bytes there is something in a memory: on both sides of its longest run of zeros, which is what the stack has not
 * reached. What lies on the stack and behind the last byte belongs to nobody, whatever is in it later.
 */
function inUse(words: Uint32Array): readonly (readonly [number, number])[] {
  const end = words.findLastIndex((word) => word !== 0) + 1;
  let [from, to] = [0, 0];
  for (let at = 0, zeros = 0; at < end; at += 1) {
    zeros = words[at] === 0 ? zeros + 1 : 0;
    if (zeros > to - from) [from, to] = [at + 1 - zeros, at + 1];
  }
  const inBytes = words.BYTES_PER_ELEMENT;
  return [
    [0, from * inBytes + margin],
    [to * inBytes - margin, end * inBytes],
  ];
}
