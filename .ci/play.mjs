import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { read, refuse } from './read-file.mjs';
import { setUp } from './setup.mjs';
import { home } from './tool.mjs';

const usage =
  'npm run -s play -- --bot export.json --script lines.txt [--world world.json] [--endpoints mocks.json] [--channel web|chat|messaging] [--fields fields.json] [--expect lines.jsonl]';

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        bot: { type: 'string' },
        script: { type: 'string' },
        expect: { type: 'string' },
        endpoints: { type: 'string' },
        world: { type: 'string' },
        fields: { type: 'string' },
        channel: { type: 'string', default: 'web' },
      },
    });
    return values;
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

const { bot, script, expect, endpoints, world, fields, channel } = readOptions();
if (bot === undefined || script === undefined) refuse(usage);
if (channel !== 'web' && channel !== 'chat' && channel !== 'messaging')
  refuse(`The channels are web (the Preview), chat and messaging; there is no channel “${channel}”.`);
const files = {
  bot: read('The bot', bot),
  script: read('The script', script),
  ...(expect !== undefined && { expect: read('What is expected', expect) }),
  ...(endpoints !== undefined && { endpoints: read('What answers calls', endpoints) }),
  ...(fields !== undefined && { fields: read('What the connector is configured with', fields) }),
  ...(world !== undefined && { world: read('The world', world) }),
};
await setUp().catch((error) => refuse(String(error)));
const { runnerImport } = await import('vite');
const asIs = /** @type {const} */ ({ root: home, configFile: false, logLevel: 'error' });
/** @type {{ module: typeof import('../tests/support/node-play.ts') }} */
const { module } = await runnerImport(join(home, 'tests', 'support', 'node-play.ts'), asIs);
const { lines, code, sentence } = await module.playInNode(files, channel);
process.exitCode = code;
// Who reads the lines may have enough of them.
process.stdout.on('error', () => process.exit());
for (const line of lines) console.log(line);
if (sentence) console.error(sentence);
