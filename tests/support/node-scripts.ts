import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { ScriptRealm } from '#model/script';
import { createScriptRealm } from '#workers/scripts/realm';

const wasm = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');

let compiled: Promise<WebAssembly.Module> | null = null;

/** The same for everybody in this process. */
function quickJs(): Promise<WebAssembly.Module> {
  compiled ??= readFile(wasm).then((bytes) => WebAssembly.compile(bytes));
  return compiled;
}

/** What this process has computed, in ms: on a busy machine others take turns with it, which a script is not to be blamed for. */
function computedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Scripts in Node, in the thread that asks. Once this is there, jobs are answered by promises alone: no time passes and nothing is read. */
export async function createNodeScripts(steady = computedMs): Promise<ScriptRealm> {
  return createScriptRealm(await quickJs(), steady);
}

/** The same, loaded at the first job. */
export const lateScripts: ScriptRealm = {
  async run(job) {
    const scripts = await createNodeScripts();
    return scripts.run(job);
  },
};
