import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromiumWords } from './browsers.mjs';
import { buildIfStale } from './build.mjs';
import { giveUp, setUp } from './setup.mjs';
import { cache, home, runProgram } from './tool.mjs';

const sources = join(home, 'tests', 'bench');
const output = join(cache, 'bench');
/** What is only measured against stays out of the project's own packages: nothing else needs it. By the bench that needs it. */
const peers = {
  folder: join(cache, 'peers'),
  /** @type {Record<string, readonly string[]>} */
  packages: {
    'patterns.bench': ['rivescript@2.2.1'],
    'turns.bench': ['botbuilder-core@4.23.3', 'botbuilder-dialogs@4.23.3'],
  },
};

await setUp({ browser: true }).catch(giveUp);
if ((await buildIfStale()) !== 0) giveUp('The build failed, so there is nothing to measure.');

const wanted = process.argv.slice(2);
const names = readdirSync(sources)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
  .sort();
await bundle();
await installPeers(names.flatMap((name) => peers.packages[name] ?? []));

let broken = 0;
for (const name of names) {
  /** @type {{ default: import('../tests/bench/bench-row.ts').Bench }} */
  const bench = await import(pathToFileURL(join(output, `${name}.mjs`)).href);
  const rig = {
    dist: join(home, 'dist'),
    chromium: process.env['CHROMIUM_PATH'] ?? '',
    chromiumWords,
    peers: peers.folder,
  };
  for (const row of await bench.default(rig)) {
    const { holds, limit } = judge(row);
    if (!holds) broken += 1;
    const { measured } = row;
    const figure = `${measured < 1_000 ? measured.toPrecision(3) : Math.round(measured)} ${row.unit}`;
    console.log(`${holds ? '✓' : '✗'} ${row.name.padEnd(72)} ${figure.padStart(12)}   ${limit} ${row.unit}`);
  }
}
console.log(`\n${names.length} benches, ${broken} bounds broken`);
process.exitCode = broken > 0 ? 1 : 0;

/** Benches are measured as built code: what a development server does to modules would be measured too. */
async function bundle() {
  if (names.length === 0) return;
  const { build } = await import('vite');
  await build({
    root: home,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: output,
      target: 'node20',
      rollupOptions: {
        input: Object.fromEntries(names.map((name) => [name, join(sources, `${name}.ts`)])),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
}

/** @param {readonly string[]} wanted */
async function installPeers(wanted) {
  const missing = wanted.filter(
    (name) => !existsSync(join(peers.folder, 'node_modules', name.split('@')[0] ?? '')),
  );
  if (missing.length === 0) return;
  const words = ['install', '--prefix', peers.folder, '--legacy-peer-deps', '--ignore-scripts', '--no-audit'];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  if ((await runProgram(npm, [...words, ...missing])) !== 0)
    giveUp(`Failed to install ${missing.join(', ')}: the first time the bench needs the network.`);
}

/** @param {import('../tests/bench/bench-row.ts').BenchRow} row */
function judge({ measured, bound }) {
  return 'atMost' in bound
    ? { holds: measured <= bound.atMost, limit: `≤ ${bound.atMost}` }
    : { holds: measured >= bound.atLeast, limit: `≥ ${bound.atLeast}` };
}
