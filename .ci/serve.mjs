import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { giveUp } from './setup.mjs';
import { home } from './tool.mjs';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * Serves a built app to this machine only. The page's own policy is sent as a header too: a `<meta>` does not bind workers.
 * @param {string} root
 * @param {number} port 0 for any that is free
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>}
 */
export async function serve(root, port) {
  const page = await readFile(join(root, 'index.html'), 'utf8').catch(() => {
    throw new Error(`Nothing to serve: there is no index.html in ${root}. Build first: npm start`);
  });
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1];
  if (policy === undefined) throw new Error(`${join(root, 'index.html')} carries no content policy.`);
  const common = {
    'content-security-policy': `${policy}; frame-ancestors 'self'`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };

  /** @type {import('node:http').RequestListener} */
  const answer = async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...common, allow: 'GET, HEAD' }).end();
      return;
    }
    const path = pathOf(request.url ?? '/');
    const bytes = path === undefined ? undefined : await readFile(join(root, path)).catch(() => undefined);
    if (path === undefined || bytes === undefined) {
      response.writeHead(404, { ...common, 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
      return;
    }
    const type = types[extname(path)] ?? 'application/octet-stream';
    const zips = !type.startsWith('image/png') && /\bgzip\b/.test(String(request.headers['accept-encoding']));
    const body = zips ? await promisify(gzip)(bytes) : bytes;
    response.writeHead(200, {
      ...common,
      'content-type': type,
      'content-length': body.length,
      vary: 'accept-encoding',
      ...(zips && { 'content-encoding': 'gzip' }),
      'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };

  const server = createServer(answer);
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  }).catch((error) => {
    throw error.code === 'EADDRINUSE'
      ? new Error(
          `Port ${port} is taken. Stop what runs there, or choose another: PORT=${port + 1} npm start`,
        )
      : error;
  });
  const bound = server.address();
  return {
    address: `http://localhost:${typeof bound === 'object' && bound ? bound.port : port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The port that PORT names, or the usual one. */
export function wantedPort(usual = 4173) {
  const named = process.env['PORT'];
  if (!named) return usual;
  const port = Number(named);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT is "${named}", and a port is a whole number from 0 to 65535.`);
}

/**
 * The file an address asks for, beginning with a slash and staying inside the root.
 * @param {string} url
 */
function pathOf(url) {
  try {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname)).replaceAll(
      '\\',
      '/',
    );
    if (path.includes('\0') || path.split('/').some((part) => part.startsWith('.'))) return undefined;
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const served = await Promise.resolve()
    .then(() => serve(join(home, 'dist'), wantedPort()))
    .catch(giveUp);
  console.log(`Ready: ${served.address}`);
}
