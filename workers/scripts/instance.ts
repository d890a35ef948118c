import variant from '@jitl/quickjs-wasmfile-release-sync';
import { QuickJSWASMModule } from 'quickjs-emscripten-core';

/** In pages of 64 KiB. The wasm does not link with less than it begins with, and 32 MiB is the only limit of memory that holds. */
const pages = { initial: 256, maximum: 512 };

/** QuickJS with a memory of its own. What breaks one leaves the others alone. */
export interface Instance {
  readonly quickjs: QuickJSWASMModule;
  /** How much of its memory is taken. It is never given back. */
  readonly memory: 'as-at-first' | 'grown' | 'full';
}

/** Makes instances that share nothing but their code. Resolves in the same turn of the thread. */
export type CreateInstance = () => Promise<Instance>;

/** Fetches what instances are made of, beside their wasm. */
export async function prepareInstances(wasm: WebAssembly.Module): Promise<CreateInstance> {
  const [loader, Ffi] = await Promise.all([variant.importModuleLoader(), variant.importFFI()]);
  const load = loaderIn(loader);

  return async () => {
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
      quickjs: new QuickJSWASMModule(emscripten, new Ffi(emscripten)),
      get memory() {
        const taken = wasmMemory.buffer.byteLength / 65_536;
        // It grows by steps: the last one may be too large for what is left.
        if (taken > pages.maximum * 0.8) return 'full';
        return taken > pages.initial ? 'grown' : 'as-at-first';
      },
    };
  };
}

/** Bundlers wrap what the package exports once, twice, or not. */
function loaderIn(found: Awaited<ReturnType<typeof variant.importModuleLoader>>) {
  if (typeof found === 'function') return found;
  return typeof found.default === 'function' ? found.default : found.default.default;
}
