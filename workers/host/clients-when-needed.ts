import type { Engine } from './engine';
import type { LookAhead } from './look-ahead';
import { createPartWhenNeeded } from './part-when-needed';
import type { Parts, Ports, SystemClock } from './ports';

export interface ClientsWhenNeeded extends Pick<Engine, 'take'> {
  /** Nothing is said of it until the code is there. */
  readonly ahead: LookAhead;
  readonly isMissing: boolean;
}

/** What comes from clients is answered by code that is fetched with the first of them. Until it is there everything waits, in its order. */
export function createClientsWhenNeeded(
  load: Parts['server'],
  after: SystemClock['after'],
  engine: Pick<Engine, 'take' | 'learn' | 'listen'>,
  ports: Pick<Ports, 'journal' | 'log'>,
  onChange: () => void,
): ClientsWhenNeeded {
  let waiting: (() => void)[] | null = [];
  let ahead: LookAhead = {
    visitorRow(_, id) {
      part.want();
      return { id, offer: null, engagements: [], missing: [] };
    },
    queueRows() {
      part.want();
      return [];
    },
  };
  const part = createPartWhenNeeded(load, after, {
    loaded({ serve, answerRecalls, lookAhead }) {
      ahead = lookAhead;
      engine.learn({ serve });
      answerRecalls(engine, ports);
      // What comes meanwhile comes after it.
      for (const take of waiting ?? []) take();
      waiting = null;
      onChange();
    },
    missing: onChange,
  });
  return {
    take(input, from) {
      if (!waiting) return engine.take(input, from);
      const queue = waiting;
      part.want();
      return new Promise((resolve) => queue.push(() => resolve(engine.take(input, from))));
    },
    get ahead() {
      return ahead;
    },
    get isMissing() {
      return part.isMissing;
    },
  };
}
