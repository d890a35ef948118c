import { archiveThree } from './archive-three';
import { botFactThree, botThree } from './bots-three';
import { runFactThree, runThree } from './runs-three';
import { connectorThree } from './connectors-three';
import { each, isRecord } from './each';
import { profileFactThree, profilesThree, userThree } from './profiles-three';

type Stored = Readonly<Record<string, unknown>>;

/** Version 3: rules have a list of conditions, connectors say what they play, ended conversations leave the world, and who may do what is said by profiles. */
export function worldThree(world: Stored): Stored {
  return archiveThree({
    ...world,
    bots: each(world['bots'], botThree),
    botRuns: each(world['botRuns'], runThree),
    users: each(world['users'], userThree),
    connectors: each(world['connectors'], connectorThree),
    ...profilesThree(world),
  });
}

/** A fact of version 2 as one of version 3. */
export function factThree(fact: Stored): Stored {
  const { type, connector } = fact;
  if (type === 'connector.saved' && isRecord(connector))
    return { ...fact, connector: connectorThree(connector) };
  return profileFactThree(runFactThree(botFactThree(fact)));
}
