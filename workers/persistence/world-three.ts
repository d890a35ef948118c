import { archiveThree } from './archive-three';
import { botFactThree, botThree } from './bots-three';
import { runFactThree, runThree } from './runs-three';
import { connectorThree } from './connectors-three';

type Stored = Readonly<Record<string, unknown>>;

/** Version 3: rules have a list of conditions, connectors say what they play, ended conversations leave the world. */
export function worldThree(world: Stored): Stored {
  return archiveThree({
    ...world,
    bots: each(world['bots'], botThree),
    botRuns: each(world['botRuns'], runThree),
    connectors: each(world['connectors'], connectorThree),
  });
}

/** A fact of version 2 as one of version 3. */
export function factThree(fact: Stored): Stored {
  const { type, connector } = fact;
  if (type === 'connector.saved' && isRecord(connector))
    return { ...fact, connector: connectorThree(connector) };
  return runFactThree(botFactThree(fact));
}

/** What is no record of things stays as it is, for the shape of today to refuse. */
function each(things: unknown, change: (thing: Stored) => Stored): unknown {
  if (!isRecord(things)) return things;
  return Object.fromEntries(
    Object.entries(things).map(([id, thing]) => [id, isRecord(thing) ? change(thing) : thing]),
  );
}

function isRecord(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
