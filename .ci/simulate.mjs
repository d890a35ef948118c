import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { giveUp, setUp } from './setup.mjs';
import { cache, home } from './tool.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    seeds: { type: 'string', default: '1..200' },
    deeds: { type: 'string', default: '500' },
    days: { type: 'string', default: '0.25' },
    replay: { type: 'string', default: '' },
    profile: { type: 'boolean', default: false },
  },
});
const output = join(cache, 'simulation');
/** After so many failures the rest would say the same. */
const enough = 3;

await setUp().catch(giveUp);
await bundle();
const began = performance.now();
const seeds = values.replay === '' ? seedsOf(values.seed ?? values.seeds) : [];
const processes = Math.min(Math.max(1, seeds.length), availableParallelism());
const sum = { runs: 0, deeds: 0, facts: 0, ms: 0, failures: 0 };
/** @type {import('node:child_process').ChildProcess[]} */
const children = [];
await Promise.all(Array.from({ length: processes }, (_, place) => live(place)));
const seconds = (performance.now() - began) / 1000;
console.log(
  `${sum.runs} runs, ${sum.deeds} deeds, ${sum.facts} facts in ${seconds.toFixed(1)} s on ${processes} cores: ` +
    `${(sum.ms / Math.max(1, sum.deeds)).toFixed(2)} ms a deed; ${sum.failures} failed`,
);
process.exitCode = sum.failures > 0 || sum.runs === 0 ? 1 : 0;

/**
 * `7`, `1..200`
 * @param {string} text
 */
function seedsOf(text) {
  const [first = 1, last = first] = text.split('..').map(Number);
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

/**
 * One process lives its share of the seeds, the first one also what was found before.
 * @param {number} place
 * @returns {Promise<void>}
 */
function live(place) {
  /** @type {import('../tests/simulation/child.ts').Task} */
  const task = {
    seeds: seeds.filter((_, at) => at % processes === place),
    deeds: Number(values.deeds),
    days: Number(values.days),
    cases: place === 0 && values.replay === '' ? join(home, 'tests', 'simulation', 'cases') : '',
    replay: values.replay === '' ? '' : resolve(values.replay),
  };
  const profile = values.profile ? ['--cpu-prof', `--cpu-prof-dir=${join(output, 'profile')}`] : [];
  const child = fork(join(output, 'child.mjs'), [], {
    execArgv: ['--enable-source-maps', ...profile],
    serialization: 'advanced',
  });
  children.push(child);
  child.on('message', (told) => take(/** @type {import('../tests/simulation/child.ts').Told} */ (told)));
  child.send(task);
  return new Promise((done) => {
    child.once('exit', (code) => {
      if (code !== 0 && code !== null) {
        sum.failures += 1;
        console.error(`A process of the simulation ended with ${code}.`);
      }
      done();
    });
  });
}

/** @param {import('../tests/simulation/child.ts').Told} told */
function take(told) {
  sum.runs += 1;
  sum.deeds += told.deeds;
  sum.facts += told.facts;
  sum.ms += told.ms;
  if (told.failure === '') return;
  sum.failures += 1;
  console.log(`\n${told.failure}\n`);
  if (sum.failures >= enough) for (const child of children) child.kill();
}

/** As built code: what a development server does to modules would make it slower. */
async function bundle() {
  const { build } = await import('vite');
  await build({
    root: home,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: join(home, 'tests', 'simulation', 'child.ts'),
      outDir: output,
      emptyOutDir: false,
      target: 'node20',
      sourcemap: true,
      minify: false,
      rollupOptions: { output: { entryFileNames: '[name].mjs' } },
    },
    ssr: { noExternal: true },
  });
}
