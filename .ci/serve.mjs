import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { placeOf } from './place-of.mjs';
import { giveUp } from './setup.mjs';
import { home } from './tool.mjs';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** The frame that reaches hosts outside has a policy of its own. */
const outsidePath = '/outside.html';

/** @param {string} page */
function policyOf(page) {
  return /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1];
}

/**
 * Who may show the app in a frame: whoever wants to, unless origins are named.
 * @param {string | undefined} named origins with blanks or commas between them; `none` for nobody else
 */
export function embedders(named) {
  const origins = (named ?? '').split(/[\s,]+/).filter(Boolean);
  if (origins.length === 0) return '*';
  if (origins.length === 1 && origins[0] === 'none') return "'self'";
  const wrong = origins.find((one) => !/^https?:\/\/[^/?#;'"]+$/.test(one));
  if (wrong !== undefined)
    throw new Error(`EMBED_ORIGINS takes origins such as https://docs.example.com, and “${wrong}” is none.`);
  return ["'self'", ...origins].join(' ');
}

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
  const policy = policyOf(page);
  if (policy === undefined) throw new Error(`${join(root, 'index.html')} carries no content policy.`);
  const ancestors = `frame-ancestors ${embedders(process.env['EMBED_ORIGINS'])}`;
  const common = {
    'content-security-policy': `${policy}; ${ancestors}`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
  const outside = policyOf(await readFile(join(root, outsidePath), 'utf8').catch(() => ''));
  // Without an origin of its own also where somebody opens it by itself.
  const outsidePolicy = outside && `${outside}; sandbox allow-scripts; ${ancestors}`;

  /** @type {import('node:http').RequestListener} */
  const answer = async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...common, allow: 'GET, HEAD' }).end();
      return;
    }
    const path = pathOf(request.url ?? '/');
    const place = path !== undefined && wantsPage(request) ? leadsTo(request.url ?? '/') : undefined;
    const bytes = path === undefined ? undefined : await readFile(join(root, path)).catch(() => undefined);
    if (bytes === undefined && place !== undefined) {
      response.writeHead(302, { ...common, location: place }).end();
      return;
    }
    if (path === undefined || bytes === undefined) {
      response.writeHead(404, { ...common, 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
      return;
    }
    const type = types[extname(path)] ?? 'application/octet-stream';
    const zips =
      !/^image\/(png|jpeg)/.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
    const body = zips ? await promisify(gzip)(bytes) : bytes;
    response.writeHead(200, {
      ...common,
      // Pages around fetch it from wherever they are.
      ...(path === '/embed.js' && { 'access-control-allow-origin': '*' }),
      ...(path === outsidePath && outsidePolicy && { 'content-security-policy': outsidePolicy }),
      'content-type': type,
      'content-length': body.length,
      vary: 'accept-encoding',
      ...(zips && { 'content-encoding': 'gzip' }),
      'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };

  const { host, bound, servers } = await listen(answer, port);
  return {
    address: `http://${host}:${bound}/`,
    stop: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

/**
 * Browsers take `localhost` for `[::1]` or for 127.0.0.1, whichever answers: both must be ours, or the address must not be that name.
 * @param {import('node:http').RequestListener} answer
 * @param {number} port 0 for any that is free
 * @returns {Promise<{ host: string, bound: number, servers: import('node:http').Server[] }>}
 */
async function listen(answer, port) {
  for (;;) {
    const first = await listenAt('127.0.0.1', port, answer).catch((error) => {
      throw error.code === 'EADDRINUSE'
        ? new Error(
            `Port ${port} is taken. Stop what runs there, or choose another: PORT=${port + 1} npm start`,
          )
        : error;
    });
    const address = first.address();
    const bound = typeof address === 'object' && address ? address.port : port;
    try {
      const second = await listenAt('::1', bound, answer);
      return { host: 'localhost', bound, servers: [first, second] };
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      // Where there is no such address nobody else can have it.
      if (!isTaken) return { host: 'localhost', bound, servers: [first] };
      if (port !== 0) return { host: '127.0.0.1', bound, servers: [first] };
      await close(first);
    }
  }
}

/**
 * @param {string} host
 * @param {number} port
 * @param {import('node:http').RequestListener} answer
 * @returns {Promise<import('node:http').Server>}
 */
function listenAt(host, port, answer) {
  // A connection that closes by itself when it was idle may do so just as it is used again: whoever uses it closes it.
  const server = createServer({ keepAliveTimeout: 0 }, answer);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, ipv6Only: true }, () => resolve(server));
  });
}

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<void>}
 */
function close(server) {
  return new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
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

/**
 * Somebody opens an address, and not a file.
 * @param {import('node:http').IncomingMessage} request
 */
function wantsPage(request) {
  return String(request.headers.accept).includes('text/html');
}

/**
 * Where in the app a path without a file leads.
 * @param {string} url
 */
function leadsTo(url) {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const place = placeOf(pathname.slice(1), searchParams);
  return place === undefined ? undefined : `/${place}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const served = await Promise.resolve()
    .then(() => serve(join(home, 'dist'), wantedPort()))
    .catch(giveUp);
  console.log(`Ready: ${served.address}`);
}
