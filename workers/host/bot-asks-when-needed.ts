import { askedOfHost } from '#model/asked-of-host';
import type { BotRun } from '#model/bot-run';
import type { AskMeans } from './bot-asks/perform';
import type { Engine } from './engine';
import { createPartWhenNeeded } from './part-when-needed';
import type { Parts, SystemClock } from './ports';

interface BotAsksWhenNeeded {
  readonly isMissing: boolean;
  /** An engine has begun: what the one before left undone. */
  begin(): void;
  stop(): void;
}

/** What bots ask the host for, performed by code that is loaded when the first one asks. */
export function createBotAsksWhenNeeded(
  load: Parts['botAsks'],
  after: SystemClock['after'],
  engine: Engine,
  means: AskMeans,
  onChange: () => void,
): BotAsksWhenNeeded {
  let stop = () => {};
  const part = createPartWhenNeeded(load, after, {
    loaded({ performAsks }) {
      stop();
      stop = performAsks(engine, means);
      onChange();
    },
    missing: onChange,
  });
  const begin = () => look(Object.values(engine.world.botRuns));
  function look(runs: readonly BotRun[]): void {
    if (runs.flatMap(askedOfHost).length > 0) part.want();
  }
  stop = engine.listen({
    decided({ facts }) {
      for (const fact of facts)
        if (fact.type === 'world.replaced') begin();
        else if ('run' in fact) look([fact.run]);
    },
  });
  return {
    get isMissing() {
      return part.isMissing;
    },
    begin,
    stop: () => stop(),
  };
}
