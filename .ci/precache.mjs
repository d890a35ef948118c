import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { serve } from './serve.mjs';

/**
 * What the offline worker fetches when it is installed: the files of its list, as our own server sends them (gzip).
 * @param {string} root
 * @returns {Promise<readonly { path: string, bytes: number }[]>}
 */
export async function measurePrecache(root) {
  const worker = readFileSync(join(root, 'sw.js'), 'utf8');
  const paths = [...worker.matchAll(/\{url:"([^"]+)"/g)].flatMap(([, path]) => path ?? []);
  if (paths.length === 0) throw new Error('The offline worker of this build has no list of files.');
  const server = await serve(root, 0);
  try {
    return await Promise.all(
      paths.map(async (path) => ({ path, bytes: await sizeOf(new URL(path, server.address)) })),
    );
  } finally {
    await server.stop();
  }
}

/**
 * @param {URL} address
 * @returns {Promise<number>}
 */
function sizeOf(address) {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'gzip' } }, async (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${address} is not served`));
      resolve(Buffer.concat(await answer.toArray()).length);
    }).on('error', reject);
  });
}
