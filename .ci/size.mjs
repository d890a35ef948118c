import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { home } from './tool.mjs';

/** What may be fetched before the frame can be used, in bytes of gzip. */
const limit = 110_000;

/**
 * What the frame of the app and the engine fetch before they can be used: the page's script, the engine's worker and everything
 * both import at once. The first page and its lesson come after, in parts of their own.
 */
export function measureSize(root = join(home, 'dist')) {
  const page = readFileSync(join(root, 'index.html'), 'utf8');
  const first = [...page.matchAll(/<script[^>]+src="([^"]+\.js)"/g)].map(([, file = '']) => join(root, file));
  const engine = readdirSync(join(root, 'assets'))
    .filter((name) => /^sandbox\.worker-.*\.js$/.test(name))
    .map((name) => join(root, 'assets', name));

  const files = [...reach([...first, ...engine])].map((file) => ({
    name: relative(root, file),
    bytes: gzipSync(readFileSync(file)).length,
  }));
  const sum = files.reduce((total, { bytes }) => total + bytes, 0);
  return { files, sum, limit, complete: first.length > 0 && engine.length > 0 };
}

/**
 * Shows what is fetched, and compares with the limit.
 * @returns {number} exit code
 */
export function checkSize(root = join(home, 'dist')) {
  const { files, sum, complete } = measureSize(root);
  for (const { name, bytes } of files) console.log(`${kilobytes(bytes)}  ${name}`);
  console.log(`${kilobytes(sum)}  of ${kilobytes(limit).trim()} JavaScript before the frame can be used`);
  if (!complete) console.error('The build holds no page script or no engine (assets/sandbox.worker-….js).');
  return sum <= limit && complete ? 0 : 1;
}

/**
 * The files and whatever they import statically. Chunks import each other by plain relative paths.
 * @param {readonly string[]} files
 */
function reach(files) {
  const reached = new Set(files);
  for (const file of reached) {
    const code = readFileSync(file, 'utf8');
    for (const [, target = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g))
      reached.add(join(dirname(file), target));
  }
  return reached;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
}
