import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import type { Bench, BenchRow } from './bench-row';
import { onOneCore } from './one-core';

type Benches = Record<string, () => Promise<readonly BenchRow[]>>;

type Serve = (root: string, port: number) => Promise<{ address: string; stop: () => Promise<void> }>;

/** Builds the page of benches and runs them one after the other in browsers with real profiles. */
const bench: Bench = async ({ chromium: executablePath, chromiumWords }) => {
  const home = process.cwd();
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  await build({
    configFile: false,
    root: join(home, 'tests/bench/page'),
    base: './',
    publicDir: false,
    logLevel: 'error',
    build: { outDir: join(folder, 'page'), target: 'es2022', modulePreload: { polyfill: false } },
    worker: { format: 'es' },
  });
  // By its address: bundled into this file it would look for itself in the wrong folder.
  const { serve }: { serve: Serve } = await import(
    /* @vite-ignore */ pathToFileURL(join(home, '.ci/serve.mjs')).href
  );
  const server = await serve(join(folder, 'page'), 0);
  /** Each bench on a page of its own, in a browser of its own. */
  async function measure(name: string, browserPath: string): Promise<readonly BenchRow[]> {
    const browser = await chromium.launchPersistentContext(join(folder, `profile of ${name}`), {
      executablePath: browserPath,
      args: [...chromiumWords],
      headless: true,
    });
    try {
      const page = await browser.newPage();
      await page.goto(server.address);
      await page.waitForFunction(() => 'benches' in window);
      return await page.evaluate(
        (one) => (window as unknown as { benches: Benches }).benches[one]?.() ?? [],
        name,
      );
    } finally {
      await browser.close();
    }
  }
  try {
    return [
      ...(await measure('dispatch', await onOneCore(executablePath, folder))),
      ...(await measure('reply', executablePath)),
      ...(await measure('append', executablePath)),
      ...(await measure('open', executablePath)),
      ...(await measure('history', executablePath)),
    ];
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
export default bench;
