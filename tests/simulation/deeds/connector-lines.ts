import { choose, again, type Deeds } from './deed';
import { forAWhile, onceInAWhile } from './faults';

const ways = ['up', 'down'] as const;
const words = { up: 'to the server', down: 'to the connectors' };

/** What goes wrong between the connectors and the server they talk to. */
export const connectorLineDeeds: Deeds = {
  'connectors.cut': {
    weight: 8,
    who: ({ machine }) => (machine.connectorDoor.open > 0 ? [0] : []),
    do({ machine }, _who, dice) {
      const way = choose(ways, dice)!;
      machine.connectorDoor.cut(way);
      return `what connectors’ lines carry ${words[way]} is lost from now on, and nobody is told`;
    },
  },
  'connectors.held': {
    weight: onceInAWhile,
    who: ({ machine }) => (machine.connectorDoor.open > 0 ? [0] : []),
    do(scene, _who, dice) {
      const way = choose(ways, dice)!;
      const ms = choose([300, 3_000, 12_000, 90_000], again(dice))!;
      const { connectorDoor } = scene.machine;
      connectorDoor.hold(way);
      forAWhile(scene, 'held', ms, () => connectorDoor.deliver());
      return `what connectors’ lines carry ${words[way]} waits for ${ms} ms`;
    },
  },
  'connectors.slow': {
    weight: onceInAWhile,
    who: ({ machine }) => (machine.connectorDoor.open > 0 ? [0] : []),
    do(scene, _who, dice) {
      const ms = choose([40, 700, 6_000], dice)!;
      const { connectorDoor } = scene.machine;
      connectorDoor.delay(ms);
      forAWhile(scene, 'held', 60_000, () => connectorDoor.deliver());
      return `connectors’ lines take ${ms} ms either way`;
    },
  },
  'connectors.request-lost': {
    weight: onceInAWhile,
    who: ({ machine }) => (machine.connectorDoor.open > 0 ? [0] : []),
    do({ machine }, _who, dice) {
      if (dice % 2 === 0) machine.connectorDoor.drop(() => true);
      else machine.connectorDoor.loseAnswerTo(() => true);
      return `the next request of a connector is lost${dice % 2 === 0 ? '' : ' after it was carried out'}`;
    },
  },
};
