import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A program that starts the browser on one core; the browser itself where the system has no `taskset`.
 * Two threads that only send each other messages take four times as long when each sleeps on a core of its own, and which of the two
 * it will be changes from moment to moment: then a ratio of such times says nothing.
 */
export async function onOneCore(browser: string, folder: string): Promise<string> {
  if (spawnSync('taskset', ['-c', '0', 'true']).status !== 0) return browser;
  const program = join(folder, 'on-one-core');
  await writeFile(program, `#!/bin/sh\nexec taskset -c 0 '${browser}' "$@"\n`, { mode: 0o755 });
  return program;
}
