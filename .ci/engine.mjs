import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { read, refuse } from './read-file.mjs';
import { setUp } from './setup.mjs';
import { home } from './tool.mjs';

const usage =
  'npm run -s engine -- --engine watson|dialogflow-v1|dialogflow-v2|lex|functions|custom-endpoint --answer answer.json [--status 200] [--channel chat|messaging] [--skills skills.json] [--escalation setup.json]';

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        engine: { type: 'string' },
        answer: { type: 'string' },
        status: { type: 'string', default: '200' },
        channel: { type: 'string', default: 'messaging' },
        skills: { type: 'string' },
        escalation: { type: 'string' },
      },
    });
    return values;
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

const { engine, answer, status, channel, skills, escalation } = readOptions();
if (engine === undefined || answer === undefined) refuse(usage);
const files = {
  ...{ engine, status, channel, answer: read('The answer', answer) },
  ...(skills !== undefined && { skills: read('The list of skills', skills) }),
  ...(escalation !== undefined && { escalation: read('Setup Escalation', escalation) }),
};
await setUp().catch((error) => refuse(String(error)));
const { runnerImport } = await import('vite');
const asIs = /** @type {const} */ ({
  root: home,
  configFile: false,
  logLevel: 'error',
});
/** @type {{ module: typeof import('../src/core/engines/effects-of-files.ts') }} */
const { module } = await runnerImport(join(home, 'src', 'core', 'engines', 'effects-of-files.ts'), asIs);
const result = module.effectsOfFiles(files);
if (!result.ok) refuse(result.sentence);
process.stdout.on('error', () => process.exit());
for (const effect of result.effects) console.log(JSON.stringify(effect));
