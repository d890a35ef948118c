import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import type { BenchRig } from './bench-row';

type Serve = (root: string, port: number) => Promise<{ address: string; stop: () => Promise<void> }>;

interface OpenedApp {
  readonly address: string;
  /** A tab of its own in the one profile. */
  open(): Promise<Page>;
}

/** The built app, served, in a browser with a profile on the disk. */
export async function inBrowser<Answer>(
  { dist, chromium: executablePath, chromiumWords }: BenchRig,
  measure: (app: OpenedApp) => Promise<Answer>,
): Promise<Answer> {
  // By its address: bundled into this file it would look for itself in the wrong folder.
  const { serve }: { serve: Serve } = await import(
    /* @vite-ignore */ pathToFileURL(join(process.cwd(), '.ci/serve.mjs')).href
  );
  const server = await serve(dist, 0);
  const profile = await mkdtemp(join(tmpdir(), 'bench-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...chromiumWords],
    headless: true,
  });
  try {
    return await measure({ address: server.address, open: () => browser.newPage() });
  } finally {
    await browser.close();
    await server.stop();
    await rm(profile, { recursive: true, force: true });
  }
}
