import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { giveUp, setUp } from './setup.mjs';
import { cache, home } from './tool.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    seeds: { type: 'string', default: '1..100' },
    deeds: { type: 'string', default: '500' },
    days: { type: 'string', default: '0.25' },
    replay: { type: 'string', default: '' },
    /** Every planted fault, where a run usually looks for one. */
    planted: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
  },
});
const output = join(cache, 'simulation');
/** After so many failures the rest would say the same. */
const enough = 3;
/** A run of so many seeds has to meet so much of what can be met. */
const gate = { seeds: 100, percent: 95 };

await setUp().catch(giveUp);
const { bundleSimulation, plantedFaults } = await import('./simulation-bundle.mjs');
await bundleSimulation(output);
/** @type {typeof import('../tests/simulation/live.ts')} */
const { reached } = await import(pathToFileURL(join(output, 'live.mjs')).href);

const began = performance.now();
const seeds = values.replay === '' ? seedsOf(values.seed ?? values.seeds) : [];
const whole = seeds.length >= gate.seeds;
const processes = Math.min(Math.max(1, seeds.length), availableParallelism());
const sum = { runs: 0, deeds: 0, facts: 0, ms: 0, failures: 0 };
/** @type {Set<string>} */
const covered = new Set();
/** @type {import('node:child_process').ChildProcess[]} */
const children = [];
await Promise.all(Array.from({ length: processes }, (_, place) => live(place)));
if (values.replay === '') showCoverage();
if (whole || values.planted) await lookForPlanted();
const seconds = (performance.now() - began) / 1000;
console.log(
  `${sum.runs} runs, ${sum.deeds} deeds, ${sum.facts} facts in ${seconds.toFixed(1)} s on ${processes} cores: ` +
    `${(sum.ms / Math.max(1, sum.deeds)).toFixed(2)} ms of a processor a deed; ${sum.failures} failed`,
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
  /** @type {import('../tests/simulation/live.ts').Task} */
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
  child.on('message', (told) => take(/** @type {import('../tests/simulation/live.ts').Told} */ (told)));
  child.send(task);
  return new Promise((done) => {
    child.once('exit', (code, signal) => {
      // What was not ended here was ended for it: its seeds are not lived.
      if (code !== 0 && !child.killed) fail(`A process of the simulation ended with ${code ?? signal}.`);
      done();
    });
  });
}

/** @param {import('../tests/simulation/live.ts').Told} told */
function take(told) {
  sum.runs += 1;
  sum.deeds += told.deeds;
  sum.facts += told.facts;
  sum.ms += told.ms;
  for (const name of told.covered) covered.add(name);
  if (told.failure === '') return;
  fail(`\n${told.failure}\n`);
  if (sum.failures >= enough) for (const child of children) child.kill();
}

/** @param {string} why */
function fail(why) {
  sum.failures += 1;
  console.error(why);
}

function showCoverage() {
  const { reached: met, of, missed } = reached([...covered]);
  const percent = (100 * met) / of;
  console.log(`Met ${met} of ${of} pairs of deed, standing and trouble (${percent.toFixed(1)} %).`);
  if (missed.length > 0) console.log(`Missed: ${missed.join(', ')}`);
  if (whole && sum.failures === 0 && percent < gate.percent)
    fail(`So many seeds have to meet ${gate.percent} % of them.`);
}

/** Who finds nothing in a copy of the code with a fault in it does not see. */
async function lookForPlanted() {
  const all = plantedFaults();
  const chosen = values.planted ? all : all.filter((_, place) => place === (seeds[0] ?? 0) % all.length);
  for (const { name, wrong, patches } of chosen) {
    const copy = join(output, `planted-${name}`);
    await bundleSimulation(copy, patches);
    /** @type {typeof import('../tests/simulation/live.ts')} */
    const { findIn } = await import(pathToFileURL(join(copy, 'live.mjs')).href);
    const found = await findIn(60, 200);
    if (found) console.log(`Found what was planted, ${name}: [${found.verdict.rule}] at seed ${found.seed}.`);
    else fail(`What was planted was not found, ${name}: ${wrong}`);
  }
}
