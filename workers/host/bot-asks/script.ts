import { scriptJob } from '#core/bot/scripts/script-job';
import { scriptAround } from '#core/engine/script-around';
import type { Perform, Performer } from './perform';

/** The author's code runs where it can do no harm; what it wants comes back. */
const performScript: Perform<'script'> = (run, { ask }, { engine, scripts }, { done, broke }) => {
  const { world } = engine;
  const bot = world.bots[run.botId];
  // A deleted bot waits for nothing, and a realm always answers.
  if (bot)
    scripts
      .run(scriptJob(bot, run, ask, scriptAround(world, bot, run)))
      .then((answer) => done({ kind: 'script', ...answer }))
      .catch(broke);
  return () => {};
};

export const scriptPerformer: Performer<'script'> = {
  perform: performScript,
  broken: (message) => ({
    kind: 'script',
    effects: [],
    end: { kind: 'threw', message, inside: 'code', line: null, column: null },
  }),
};
