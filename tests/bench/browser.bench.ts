import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import type { Bench, BenchRow } from './bench-row';
import { onOneCore } from './one-core';

type Benches = Record<string, () => Promise<readonly BenchRow[]>>;

type Serve = (root: string, port: number) => Promise<{ address: string; stop: () => Promise<void> }>;

const sqlite = ['--enable-features=IdbSqliteOnDiskRollout,IdbSqliteBackingStore,UseSqliteForNewStores'];

/** What is measured on both databases, and the bound on the second: there raw reads and writes are quicker, and ours are held against them. */
const storage: readonly (readonly [bench: string, onSqlite: BenchRow['bound']])[] = [
  ['append', { atLeast: 2.5 }],
  ['open', { atMost: 2 }],
  ['history', { atMost: 2 }],
];

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
  async function measure(
    name: string,
    browserPath: string,
    words: readonly string[] = [],
  ): Promise<{ readonly rows: readonly BenchRow[]; readonly profile: string }> {
    const profile = await mkdtemp(join(folder, `${name}-`));
    const browser = await chromium.launchPersistentContext(profile, {
      executablePath: browserPath,
      args: [...chromiumWords, ...words],
      headless: true,
    });
    try {
      const page = await browser.newPage();
      await page.goto(server.address);
      await page.waitForFunction(() => 'benches' in window);
      const rows = await page.evaluate(
        (one) => (window as unknown as { benches: Benches }).benches[one]?.() ?? [],
        name,
      );
      return { rows, profile };
    } finally {
      await browser.close();
    }
  }
  const rowsOf = async (...given: Parameters<typeof measure>) => (await measure(...given)).rows;

  /** The same on the database that Chromium is moving to; nothing where this browser does not take it. */
  async function onSqlite(name: string, bound: BenchRow['bound']): Promise<readonly BenchRow[]> {
    const { rows, profile } = await measure(name, executablePath, sqlite);
    const databases = await readdir(join(profile, 'Default', 'IndexedDB'));
    return databases.some((one) => one.endsWith('.leveldb'))
      ? []
      : rows.map((row) => ({ ...row, name: `SQLite: ${row.name}`, bound }));
  }

  try {
    const rows = [
      ...(await rowsOf('dispatch', await onOneCore(executablePath, folder))),
      ...(await rowsOf('reply', executablePath)),
      ...(await rowsOf('restart', executablePath)),
      ...(await rowsOf('day', executablePath)),
      ...(await rowsOf('scripts', await onOneCore(executablePath, folder))),
    ];
    for (const [name, bound] of storage)
      rows.push(...(await rowsOf(name, executablePath)), ...(await onSqlite(name, bound)));
    return rows;
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
export default bench;
