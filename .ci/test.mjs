import { createServer } from 'node:net';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { provideChromium } from './browsers.mjs';
import { buildIfStale } from './build.mjs';
import { setUp } from './setup.mjs';
import { checkSize } from './size.mjs';
import { tallyCheck, tallyJourneys, tallyUnit } from './tally.mjs';
import { cache, runProgram, runTool } from './tool.mjs';

const architecture = 'tests/architecture';
const reports = join(cache, 'reports');
const unitReport = join(reports, 'unit.json');
const journeysReport = join(reports, 'journeys.json');

/** @typedef {{ name: string, run: () => number | Promise<number>, tally?: (code: number) => import('./tally.mjs').Tally }} Step */

/**
 * What reads the source alone: tools, and their words. Each uses one processor, so two are at it at a time.
 * @type {{ name: string, tool: string, words: string[] }[]}
 */
const readers = [
  {
    name: 'types',
    tool: 'typescript:tsc',
    words: ['-b', 'src', 'src/sdk', 'workers', 'workers/host', 'tests'],
  },
  {
    name: 'format',
    tool: 'prettier',
    words: ['--check', '--log-level', 'warn', '--cache', '.'],
  },
  {
    name: 'lint',
    tool: 'eslint',
    words: [
      ...['--config', `${architecture}/eslint.config.js`, '--max-warnings', '0'],
      ...['--cache', '--cache-location', join(cache, 'eslint', '/'), '.'],
    ],
  },
  {
    name: 'types of the pages',
    tool: 'svelte-check',
    words: ['--tsconfig', 'src/ui/tsconfig.json', '--fail-on-warnings'],
  },
  {
    name: 'layers',
    tool: 'dependency-cruiser:depcruise',
    words: ['--config', `${architecture}/layers.cjs`, 'src', 'workers', 'tests'],
  },
  { name: 'dead code', tool: 'knip', words: [] },
];

/** @type {Step[]} */
const quick = [
  {
    name: 'unit tests',
    run: () =>
      runTool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]),
    tally: (code) => tallyUnit(unitReport, code),
  },
  { name: 'simulation', run: () => runProgram(process.execPath, ['.ci/simulate.mjs']) },
];

/** @type {Step[]} */
const inBrowser = [
  { name: 'build', run: buildIfStale },
  { name: 'size', run: checkSize },
  {
    name: 'journeys',
    run: async () =>
      runTool(
        '@playwright/test:playwright',
        ['test', '--config', 'tests/journeys/playwright.config.ts', '--reporter=list,json'],
        {
          CHROMIUM_PATH: await provideChromium(),
          PLAYWRIGHT_JSON_OUTPUT_FILE: journeysReport,
          JOURNEYS_PORT: String(await freePort()),
        },
      ),
    tally: (code) => tallyJourneys(journeysReport, code),
  },
];

/**
 * A port of our own, so that a server somebody left running is neither in the way nor tested by mistake.
 * @returns {Promise<number>}
 */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      const port = typeof bound === 'object' && bound ? bound.port : 4310;
      probe.close(() => resolve(port));
    });
  });
}

const steps = process.argv.includes('--without-browser') ? quick : [...quick, ...inBrowser];
const sum = await setUp().then(
  () => runAll(steps),
  (error) => {
    console.error(error.message);
    return tallyCheck(1);
  },
);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed > 0 ? 1 : 0;

/**
 * One step after the other, to the end, so that every failure shows.
 * @param {readonly Step[]} steps
 */
async function runAll(steps) {
  rmSync(reports, { recursive: true, force: true });
  forgetProven(steps === quick ? ['unit'] : ['unit', 'journeys']);
  const sum = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const broken = [];
  /** @type {(name: string, started: number, counted: import('./tally.mjs').Tally) => void} */
  const count = (name, started, { passed, failed, skipped }) => {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
    if (failed > 0) broken.push(name);
    console.log(`${failed > 0 ? '✗' : '✓'} ${name}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  };
  await readAll(count);
  for (const { name, run, tally = tallyCheck } of steps) {
    console.log(`\n── ${name}`);
    const started = Date.now();
    count(name, started, tally(await attempt(run)));
  }
  console.log(broken.length > 0 ? `\nFailed: ${broken.join(', ')}` : '');
  return sum;
}

/**
 * What each prints is shown in one piece, when it is through.
 * @param {(name: string, started: number, counted: import('./tally.mjs').Tally) => void} count
 */
async function readAll(count) {
  const left = [...readers];
  const readNext = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const { name, tool, words } = next;
      const started = Date.now();
      let printed = '';
      const code = await attempt(() => runTool(tool, words, {}, (text) => (printed += text)));
      console.log(`\n── ${name}\n${printed}`.trimEnd());
      count(name, started, tallyCheck(code));
    }
  };
  await Promise.all([readNext(), readNext()]);
}

/**
 * What the checklist's rows are proven by is noted anew in each run.
 * @param {readonly string[]} runners
 */
function forgetProven(runners) {
  for (const runner of runners) rmSync(join(cache, 'proven', `${runner}.txt`), { force: true });
}

/**
 * A step that breaks has failed.
 * @param {Step['run']} run
 */
async function attempt(run) {
  try {
    return await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}
