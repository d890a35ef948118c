import { createHash } from 'node:crypto';
import { builtFile, bundleWhole } from './built-file.mjs';

/**
 * The page of the frame that reaches hosts outside, whole in one file: a frame without an origin is given nothing else of ours. Its policy
 * names its script, and lets it reach what can be allowed; whoever begins it narrows that to one host.
 */
async function writePage() {
  const script = (await bundleWhole('src/sdk/outside/frame.ts', 'frame')).trim();
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

export const outsidePage = builtFile('outside.html', 'text/html; charset=utf-8', writePage);
