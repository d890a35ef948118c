import { botFactFour, botFour } from './bots-four';
import { endpointsFour } from './endpoints-four';
import { runFactFour, runFour } from './runs-four';

type Stored = Readonly<Record<string, unknown>>;

/** Version 4: the code of bots runs, and their API integrations are called. */
export function worldFour(world: Stored): Stored {
  return {
    ...world,
    ...endpointsFour(world),
    bots: each(world['bots'], botFour),
    botRuns: each(world['botRuns'], runFour),
  };
}

/** A fact of version 3 as one of version 4. */
export function factFour(fact: Stored): Stored {
  return runFactFour(botFactFour(fact));
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
