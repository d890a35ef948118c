import type { Connector } from '#model/connector';
import { connectorFaults } from '#model/connector/faults';
import type { Scene } from '../scene';
import { again, choose, numbersOf, type Deeds } from './deed';
import { forAWhile } from './faults';

/** So that the days of the other seeds stay as they were. */
const oneSeedIn = 5;
const always = true;

const started = ({ world }: Scene): Connector[] =>
  Object.values(world.connectors).filter(({ wanted }) => wanted === 'running');

/** Ends what was broken on purpose. */
export async function mendConnectors({ machine, roster }: Scene): Promise<void> {
  const world = await machine.world();
  for (const { id, faults = [] } of Object.values(world.connectors))
    for (const fault of faults)
      await machine.do({ type: 'connector.break', connectorId: id, fault, on: false }, roster.me);
}

/** Somebody breaks a connector to see what becomes of its conversations, and ends it again. */
export const brokenDeeds: Deeds = {
  'connector.broken': {
    ...{ weight: 6, oneSeedIn, always },
    who: (scene) => numbersOf(started(scene)),
    async do(scene, who, dice) {
      const connector = started(scene)[who];
      const fault = choose(connectorFaults, dice)!;
      if (!connector) return 'there is no such connector any more';
      const ms = choose([500, 15_000, 90_000, 400_000], again(dice))!;
      const { machine, roster } = scene;
      const set = (on: boolean) =>
        machine.do({ type: 'connector.break', connectorId: connector.id, fault, on }, roster.me);
      const answer = await set(true);
      if (!answer.ok) return `connector ${who} is not broken (refused: ${answer.failure.text})`;
      forAWhile(scene, 'broken', ms, () => void set(false));
      return `connector ${who} is broken for ${ms} ms: ${fault}`;
    },
  },
};
