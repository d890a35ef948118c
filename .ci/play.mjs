import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setUp } from './setup.mjs';
import { home } from './tool.mjs';

const usage =
  'npm run -s play -- --bot export.json --script lines.txt [--expect lines.jsonl] [--endpoints mocks.json] [--channel web]';

/**
 * @param {string} sentence
 * @returns {never}
 */
function refuse(sentence) {
  console.error(sentence);
  process.exit(2);
}

/**
 * @param {string} name what it is, in a sentence
 * @param {string} path
 */
function read(name, path) {
  try {
    // Some editors begin a text with a mark that nobody sees.
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return refuse(`${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        bot: { type: 'string' },
        script: { type: 'string' },
        expect: { type: 'string' },
        endpoints: { type: 'string' },
        channel: { type: 'string', default: 'web' },
      },
    });
    return values;
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

const { bot, script, expect, endpoints, channel } = readOptions();
if (bot === undefined || script === undefined) refuse(usage);
if (channel !== 'web') refuse(`Only the channel “web”, the Preview, can be played so far, not “${channel}”.`);
const files = {
  bot: read('The bot', bot),
  script: read('The script', script),
  ...(expect !== undefined && { expect: read('What is expected', expect) }),
  ...(endpoints !== undefined && { endpoints: read('What answers calls', endpoints) }),
};
await setUp().catch((error) => refuse(String(error)));
const { runnerImport } = await import('vite');
const asIs = /** @type {const} */ ({ root: home, configFile: false, logLevel: 'error' });
/** @type {{ module: typeof import('../src/core/bot/play/play-files.ts') }} */
const { module } = await runnerImport(join(home, 'src', 'core', 'bot', 'play', 'play-files.ts'), asIs);
/** @type {{ module: typeof import('../tests/support/node-scripts.ts') }} */
const { module: realm } = await runnerImport(join(home, 'tests', 'support', 'node-scripts.ts'), asIs);
const { lines, code, sentence } = await module.playFiles(files, realm.lateScripts);
for (const line of lines) console.log(line);
if (sentence) console.error(sentence);
process.exitCode = code;
