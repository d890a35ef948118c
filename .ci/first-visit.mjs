/* global document, MutationObserver -- for what runs in the page */
import { createServer, request as ask } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { chromiumWords } from './browsers.mjs';
import { serve } from './serve.mjs';

/** So long nothing more is asked for: then the page is quiet. */
const quietMs = 1_500;

/** @typedef {{ path: string, bytes: number, round: number, sentAt: number }} Fetched */
/** @typedef {{ roundTripMs: number, bytesPerMs: number, slowdown: number }} Line */

/** @type {Line} */
const unhindered = { roundTripMs: 0, bytesPerMs: Infinity, slowdown: 1 };

/**
 * A middling phone: 9 Mbps, 100 ms to the server and back, a page that computes four times slower. Workers compute as ever: no tool
 * slows them.
 * @type {Line}
 */
const middling = { roundTripMs: 100, bytesPerMs: 9_000 / 8, slowdown: 4 };

/** What shows, as a selector, that the landing page can be used. */
const landed = 'main progress';

/**
 * What a browser fetches of a built app on its first visit until the page is quiet, as our own server sends it (gzip). Counted on the
 * way, for no tool sees what a shared worker asks for. The offline worker is shut out: it fetches everything, after the page.
 * @param {string} root
 * @param {string} executablePath
 * @returns {Promise<readonly Fetched[]>}
 */
export function measureFirstVisit(root, executablePath) {
  return visit(root, executablePath, unhindered, async (_, { fetched, isBusy, restedMs }) => {
    while (isBusy() || restedMs() < quietMs) await pause(100);
    return fetched;
  });
}

/**
 * From navigation until the landing page can be used, on a middling phone, and how many round trips one after the other were before it.
 * @param {string} root
 * @param {string} executablePath
 */
export function timeFirstVisit(root, executablePath) {
  return visit(root, executablePath, middling, async (page, { fetched }) => {
    const { origin, ms } = await page.evaluate(() => ({
      origin: performance.timeOrigin,
      ms: performance.getEntriesByName('landed')[0]?.startTime ?? NaN,
    }));
    const rounds = fetched.filter(({ sentAt }) => sentAt <= origin + ms).map(({ round }) => round);
    return { ms, roundTrips: Math.max(...rounds) };
  });
}

/**
 * @template T
 * @param {string} root
 * @param {string} executablePath
 * @param {Line} line
 * @param {(page: import('@playwright/test').Page, counter: Awaited<ReturnType<typeof count>>) => Promise<T>} look once it has landed
 */
async function visit(root, executablePath, line, look) {
  const server = await serve(root, 0);
  const counter = await count(Number(new URL(server.address).port), line);
  // Fetched here, for the other checks need no browser.
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({ executablePath, args: [...chromiumWords] });
  try {
    const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
    await page.addInitScript((selector) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector(selector)) return;
        performance.mark('landed');
        observer.disconnect();
      });
      observer.observe(document, { childList: true, subtree: true });
    }, landed);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: line.slowdown });
    await page.goto(counter.address);
    await page.waitForSelector(landed);
    return await look(page, counter);
  } finally {
    await browser.close();
    counter.stop();
    await server.stop();
  }
}

/**
 * @param {readonly Pick<Fetched, "path" | "bytes">[]} fetched
 * @param {string} ending of the names that count
 */
export function sumOf(fetched, ending) {
  return fetched.reduce((sum, { path, bytes }) => (path.endsWith(ending) ? sum + bytes : sum), 0);
}

/**
 * A server in front of a server, behind a line of its own: Chromium's emulation does not reach a shared worker.
 * @param {number} port of the other
 * @param {Line} line
 */
async function count(port, { roundTripMs, bytesPerMs }) {
  /** @type {Fetched[]} */
  const fetched = [];
  let open = 0;
  let last = Date.now();
  let freeAt = 0;
  /** @type {WeakSet<import('node:net').Socket>} */
  const known = new WeakSet();
  const proxy = createServer((asked, response) => {
    open += 1;
    const { url: path = '/', method, headers } = asked;
    // Whatever was there before this was asked for may have been what asked.
    const round = 1 + Math.max(0, ...fetched.map((one) => one.round));
    // Shaking hands is a round trip too.
    const arrivesAt = Date.now() + (known.has(asked.socket) ? 1 : 2) * roundTripMs;
    known.add(asked.socket);
    ask({ host: '127.0.0.1', port, path, method, headers }, async (answer) => {
      const body = Buffer.concat(await answer.toArray());
      // One line for all: an answer waits for those before it.
      freeAt = Math.max(freeAt, arrivesAt) + body.length / bytesPerMs;
      await pause(freeAt - Date.now());
      response.writeHead(answer.statusCode ?? 500, answer.headers).end(body);
      last = Date.now();
      fetched.push({ path, bytes: body.length, round, sentAt: last });
      open -= 1;
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
