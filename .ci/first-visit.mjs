import { createServer, request as ask } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { chromiumWords } from './browsers.mjs';
import { serve } from './serve.mjs';

/** So long nothing more is asked for: then the page is quiet. */
const quietMs = 1_500;

/** @typedef {{ path: string, bytes: number }} Fetched */

/**
 * What a browser fetches of a built app on its first visit until the page is quiet, as our own server sends it (gzip). Counted on the
 * way, for no tool sees what a shared worker asks for. The offline worker is shut out: it fetches everything, after the page.
 * @param {string} root
 * @param {string} executablePath
 * @param {string} landed what shows, as a selector, that the page can be used
 * @returns {Promise<readonly Fetched[]>}
 */
export async function measureFirstVisit(root, executablePath, landed = 'main progress') {
  const server = await serve(root, 0);
  const counter = await count(Number(new URL(server.address).port));
  // Fetched here, for the other checks need no browser.
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({ executablePath, args: [...chromiumWords] });
  try {
    const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
    await page.goto(counter.address);
    await page.waitForSelector(landed);
    while (counter.isBusy() || counter.restedMs() < quietMs) await pause(100);
    return counter.fetched;
  } finally {
    await browser.close();
    counter.stop();
    await server.stop();
  }
}

/**
 * @param {readonly Fetched[]} fetched
 * @param {string} ending of the names that count
 */
export function sumOf(fetched, ending) {
  return fetched.reduce((sum, { path, bytes }) => (path.endsWith(ending) ? sum + bytes : sum), 0);
}

/**
 * A server in front of a server.
 * @param {number} port of the other
 */
async function count(port) {
  /** @type {Fetched[]} */
  const fetched = [];
  let open = 0;
  let last = Date.now();
  const proxy = createServer((asked, response) => {
    open += 1;
    const { url: path = '/', method, headers } = asked;
    ask({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      let bytes = 0;
      answer.on('data', (chunk) => (bytes += chunk.length));
      answer.on('end', () => {
        fetched.push({ path, bytes });
        open -= 1;
        last = Date.now();
      });
      answer.pipe(response);
    }).end();
  });
  await new Promise((resolve) => proxy.listen(0, () => resolve(null)));
  const address = proxy.address();
  const bound = typeof address === 'object' && address ? address.port : 0;
  return {
    address: `http://localhost:${bound}/`,
    fetched,
    isBusy: () => open > 0,
    restedMs: () => Date.now() - last,
    stop() {
      proxy.close();
      proxy.closeAllConnections();
    },
  };
}
