import { scriptJob } from '#core/bot/scripts/script-job';
import { scriptAround } from '#core/engine/script-around';
import type { Perform } from './perform';

/** The author's code runs where it can do no harm; what it wants comes back. */
export const performScript: Perform<'script'> = (run, ask, { engine, scripts }, done) => {
  const { world } = engine;
  const bot = world.bots[run.botId];
  // A deleted bot waits for nothing, and a realm always answers.
  if (bot)
    void scripts
      .run(scriptJob(bot, run, ask, scriptAround(world, bot, run)))
      .then((answer) => done({ kind: 'script', ...answer }));
  return () => {};
};
