import type { Chance } from './chance';
import { deedNames, kindOf } from './deeds/all';

/** Which deeds take part in a run. What is absent finds as much as what is there. */
export function drawMask(chance: Chance): ReadonlySet<string> {
  const share = chance.pick([30, 60, 85, 100]);
  const withFaults = chance.percent(60);
  const chosen = deedNames.filter((name) => {
    if (kindOf(name).always) return true;
    const takesPart = chance.percent(share);
    return takesPart && (withFaults || !/^(fault|connectors)\./.test(name));
  });
  // Nothing happens in a world in which nobody can come.
  return new Set([...chosen, 'consumer.opens', 'agent.comes', 'agent.online', 'connector.started']);
}
