import { botFactFour, botFour } from './bots-four';
import { endpointsFour } from './endpoints-four';
import { each } from './each';
import { profileFour } from './profiles-four';
import { runFactFour, runFour } from './runs-four';

type Stored = Readonly<Record<string, unknown>>;

/** Version 4: the code of bots runs, their API integrations are called, and rights are asked for. */
export function worldFour(world: Stored): Stored {
  return {
    ...world,
    ...endpointsFour(world),
    profiles: each(world['profiles'], profileFour),
    bots: each(world['bots'], botFour),
    botRuns: each(world['botRuns'], runFour),
    remembered: {},
    deleted: {},
  };
}

/** A fact of version 3 as one of version 4. */
export function factFour(fact: Stored): Stored {
  const { type, profiles } = fact;
  if (type === 'account.opened') return { ...fact, profiles: each(profiles, profileFour) };
  return runFactFour(botFactFour(fact));
}
