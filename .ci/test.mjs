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

/** @type {Step[]} */
const quick = [
  { name: 'format', run: () => runTool('prettier', ['--check', '--log-level', 'warn', '--cache', '.']) },
  {
    name: 'lint',
    run: () =>
      runTool('eslint', [
        ...['--config', `${architecture}/eslint.config.js`, '--max-warnings', '0'],
        ...['--cache', '--cache-location', join(cache, 'eslint', '/'), '.'],
      ]),
  },
  {
    name: 'types',
    run: () => runTool('typescript:tsc', ['-b', 'src', 'src/sdk', 'workers', 'workers/host', 'tests']),
  },
  {
    name: 'types of the pages',
    run: () => runTool('svelte-check', ['--tsconfig', 'src/ui/tsconfig.json', '--fail-on-warnings']),
  },
  {
    name: 'layers',
    run: () =>
      runTool('dependency-cruiser:depcruise', [
        ...['--config', `${architecture}/layers.cjs`],
        ...['src', 'workers', 'tests'],
      ]),
  },
  { name: 'dead code', run: () => runTool('knip', []) },
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
  const broken = [];
  for (const { name, run, tally = tallyCheck } of steps) {
    console.log(`\n── ${name}`);
    const started = Date.now();
    const { passed, failed, skipped } = tally(await attempt(run));
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
    if (failed > 0) broken.push(name);
    console.log(`${failed > 0 ? '✗' : '✓'} ${name}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
  console.log(broken.length > 0 ? `\nFailed: ${broken.join(', ')}` : '');
  return sum;
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
