import { join } from 'node:path';
import { buildIfStale } from './build.mjs';
import { serve, wantedPort } from './serve.mjs';
import { giveUp, setUp } from './setup.mjs';
import { home } from './tool.mjs';

try {
  const port = wantedPort();
  await setUp();
  if ((await buildIfStale()) !== 0) throw new Error('The build failed, so there is nothing to serve.');
  const { address } = await serve(join(home, 'dist'), port);
  console.log(`Ready: ${address}`);
  endWithNpm();
} catch (error) {
  giveUp(error);
}

/** npm passes a signal on to its shell alone, which would leave us behind, holding the port. */
function endWithNpm() {
  const shell = process.ppid;
  if (process.env['npm_lifecycle_event'] !== 'start') return;
  setInterval(() => {
    if (process.ppid !== shell) process.exit();
  }, 500);
}
