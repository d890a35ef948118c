import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'vite';
import { home } from './tool.mjs';

const path = 'outside.html';

/**
 * The page of the frame that reaches hosts outside, whole in one file: a frame without an origin is given nothing else of ours. Its policy
 * names its script, and lets it reach what can be allowed; whoever begins it narrows that to one host.
 */
async function writePage() {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(home, 'src/sdk/outside/frame.ts'), formats: ['iife'], name: 'frame' },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error(`${path} has no script.`);
  const script = output.output[0].code.trim();
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    'connect-src https: http://localhost:* http://127.0.0.1:*',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <title>Outside</title>
    <script>${script}</script>
  </head>
  <body></body>
</html>
`;
}

/** @type {import('vite').Plugin} */
export const outsidePage = {
  name: 'outside-page',
  configureServer({ middlewares }) {
    middlewares.use(`/${path}`, (_, response, next) => {
      writePage().then(
        (page) => response.setHeader('content-type', 'text/html; charset=utf-8').end(page),
        next,
      );
    });
  },
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: path, source: await writePage() });
  },
};
