import { join } from 'node:path';
import { giveUp, setUp } from './setup.mjs';
import { home } from './tool.mjs';

await setUp().catch(giveUp);
const { runnerImport } = await import('vite');
const { module } = await runnerImport(join(home, 'tests', 'seeds', 'report.ts'), {
  root: home,
  configFile: false,
  logLevel: 'error',
});
console.log(module.seedReport(home));
