import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** Builds the empty frame of our stack as the app is built, and has it measured. */
export async function withEmptyFrame<T>(measure: (built: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'frame-'));
  try {
    await build({
      configFile: join(process.cwd(), 'vite.config.ts'),
      root: join(process.cwd(), 'tests/bench/frame'),
      publicDir: false,
      logLevel: 'error',
      build: { outDir: folder, emptyOutDir: true },
    });
    return await measure(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
