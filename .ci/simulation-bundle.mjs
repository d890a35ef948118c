import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from 'vite';
import { home } from './tool.mjs';

/** @typedef {{ file: string, find: string, put: string }} Patch */
/** @typedef {{ name: string, wrong: string, patches: Patch[] }} Planted */

const folder = join(home, 'tests', 'simulation');

/** Faults that are put into a copy of the code, and that the simulation has to find. */
export function plantedFaults() {
  /** @type {Planted[]} */
  const planted = JSON.parse(readFileSync(join(folder, 'planted.json'), 'utf8'));
  return planted;
}

/**
 * The simulation as built code: what a development server does to modules would make it slower.
 * @param {string} output the folder for `child.mjs` and `live.mjs`
 * @param {readonly Patch[]} [patches] what is changed in the code on its way
 */
export async function bundleSimulation(output, patches = []) {
  const left = new Set(patches);
  await build({
    root: home,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'plant',
        enforce: 'pre',
        transform(code, id) {
          const file = relative(home, id.split('?')[0] ?? '').replaceAll(sep, '/');
          let changed = code;
          for (const patch of patches) {
            if (patch.file !== file || !changed.includes(patch.find)) continue;
            changed = changed.replace(patch.find, () => patch.put);
            left.delete(patch);
          }
          return changed === code ? null : { code: changed, map: null };
        },
      },
    ],
    build: {
      ssr: true,
      outDir: output,
      emptyOutDir: false,
      target: 'node20',
      sourcemap: patches.length === 0,
      minify: false,
      rollupOptions: {
        input: ['child', 'live'].map((name) => join(folder, `${name}.ts`)),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
    ssr: { noExternal: true },
  });
  const [lost] = left;
  if (lost) throw new Error(`A planted fault no longer fits: ${lost.file} does not hold “${lost.find}”.`);
}
