import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { home, runTool } from './tool.mjs';

const ingredients = [
  '.ci/one-build.mjs',
  '.ci/plain-icons.mjs',
  'index.html',
  'package.json',
  'package-lock.json',
  'public',
  'src',
  'vite.config.ts',
  'workers',
];
const dist = join(home, 'dist');
const stamp = join(dist, '.built-from');

/**
 * Builds `dist`, unless it was built from exactly these sources.
 * @returns {Promise<number>} exit code
 */
export async function buildIfStale() {
  const hash = hashOf(ingredients);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
    console.log('dist is up to date.');
    return 0;
  }
  const code = await runTool('vite', ['build', '--logLevel', 'warn']);
  if (code === 0) writeFileSync(stamp, hash);
  else rmSync(dist, { recursive: true, force: true }); // An older build must not pass for this one.
  return code;
}

/** @param {readonly string[]} names */
function hashOf(names) {
  const hash = createHash('sha256');
  for (const file of names.flatMap(filesIn).sort()) {
    const bytes = readFileSync(join(home, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * @param {string} name a file or folder
 * @returns {string[]}
 */
function filesIn(name) {
  const path = join(home, name);
  if (statSync(path).isFile()) return [name];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(home.length + 1));
}
