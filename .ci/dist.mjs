import { join } from 'node:path';
import { buildIfStale } from './build.mjs';
import { giveUp, setUp } from './setup.mjs';
import { home } from './tool.mjs';

try {
  await setUp();
  if ((await buildIfStale()) !== 0) throw new Error('The build failed.');
  console.log(`Built: ${join(home, 'dist')}`);
} catch (error) {
  giveUp(error);
}
