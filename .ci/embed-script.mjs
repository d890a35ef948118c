import { join } from 'node:path';
import { build } from 'vite';
import { home } from './tool.mjs';

const path = 'embed.js';

/** What pages around take: one file without anything else of ours, at an address that stays. */
async function writeScript() {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(home, 'src/sdk/embed/element.ts'), formats: ['iife'], name: 'handoffSandbox' },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error(`${path} has no script.`);
  return output.output[0].code;
}

/** @type {import('vite').Plugin} */
export const embedScript = {
  name: 'embed-script',
  configureServer({ middlewares }) {
    middlewares.use(`/${path}`, (_, response, next) => {
      writeScript().then(
        (code) => response.setHeader('content-type', 'text/javascript; charset=utf-8').end(code),
        next,
      );
    });
  },
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: path, source: await writeScript() });
  },
};
