import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { read, refuse } from './read-file.mjs';
import { setUp } from './setup.mjs';
import { home } from './tool.mjs';

const usage = 'npm run -s start-file -- --start ready | --file start.json  [--text]';

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        start: { type: 'string' },
        file: { type: 'string' },
        text: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

const { start, file, text } = readOptions();
if ((start === undefined) === (file === undefined)) refuse(usage);
const asked = {
  text,
  ...(start !== undefined && { start }),
  ...(file !== undefined && { file: read('The start', file) }),
};
await setUp().catch((error) => refuse(String(error)));
const { runnerImport } = await import('vite');
const asIs = /** @type {const} */ ({ root: home, configFile: false, logLevel: 'error' });
/** @type {{ module: typeof import('../tests/support/node-start.ts') }} */
const { module } = await runnerImport(join(home, 'tests', 'support', 'node-start.ts'), asIs);
const made = await module.startInNode(asked);
if (!made.ok) refuse(made.sentence);
process.stdout.on('error', () => process.exit());
process.stdout.write(`${made.text}\n`, () => process.exit(0));
