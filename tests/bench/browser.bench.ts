import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import type { Bench, BenchRow } from './bench-row';

type Benches = Record<string, () => Promise<readonly BenchRow[]>>;

type Serve = (root: string, port: number) => Promise<{ address: string; stop: () => Promise<void> }>;

/** Builds the page of benches, opens it in a browser with a real profile, and runs them one after the other. */
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
  const browser = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath,
    args: [...chromiumWords],
    headless: true,
  });
  try {
    const rows: BenchRow[] = [];
    const page = await browser.newPage();
    await page.goto(server.address);
    await page.waitForFunction(() => 'benches' in window);
    const names = await page.evaluate(() => Object.keys((window as unknown as { benches: Benches }).benches));
    for (const name of names) {
      await page.reload();
      await page.waitForFunction(() => 'benches' in window);
      rows.push(
        ...(await page.evaluate(
          (one) => (window as unknown as { benches: Benches }).benches[one]?.() ?? [],
          name,
        )),
      );
    }
    return rows;
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
export default bench;
