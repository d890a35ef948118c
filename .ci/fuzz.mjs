import { giveUp, setUp } from './setup.mjs';
import { runTool } from './tool.mjs';

/**
 * Longer than in every test run: `npm run fuzz -- --seed 7 --runs 5000`. A failure names its seed.
 * @param {string} name
 */
function wanted(name) {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? undefined : process.argv[place + 1];
}

await setUp().catch(giveUp);
process.exitCode = await runTool('vitest', ['run', 'tests/fuzz'], {
  FUZZ_SEED: wanted('seed') ?? String(Date.now() % 1_000_000),
  FUZZ_RUNS: wanted('runs') ?? '5000',
});
