import { join } from 'node:path';
import { build } from 'vite';
import { home } from './tool.mjs';

/**
 * A script with all it needs in one file, and nothing else of ours.
 * @param {string} entry below this project
 * @param {string} name what its module is called in it
 */
export async function bundleWhole(entry, name) {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, target: 'es2022', lib: { entry: join(home, entry), formats: ['iife'], name } },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error(`${entry} gave no script.`);
  return output.output[0].code;
}

/**
 * A file of the built app beside what is bundled, at an address that stays; the dev server makes it anew each time.
 * @param {string} path
 * @param {string} type
 * @param {() => Promise<string>} write
 * @returns {import('vite').Plugin}
 */
export function builtFile(path, type, write) {
  return {
    name: `built-file-${path}`,
    configureServer({ middlewares }) {
      middlewares.use(`/${path}`, (_, response, next) => {
        write().then((text) => response.setHeader('content-type', type).end(text), next);
      });
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: path, source: await write() });
    },
  };
}
