import type { Engine } from './engine';
import { createPartWhenNeeded } from './part-when-needed';
import type { Parts, Ports, SystemClock } from './ports';
import type { VisitorRowOf } from './visitor-row';

export interface ClientsWhenNeeded extends Pick<Engine, 'take'> {
  /** Nothing is said of it until the code is there. */
  readonly visitorRow: VisitorRowOf;
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
  let rowOf: VisitorRowOf = (_, id) => {
    part.want();
    return { id, offer: null, missing: [] };
  };
  const part = createPartWhenNeeded(load, after, {
    loaded({ serve, answerRecalls, visitorRow }) {
      rowOf = visitorRow;
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
    visitorRow: (world, id) => rowOf(world, id),
    get isMissing() {
      return part.isMissing;
    },
  };
}
