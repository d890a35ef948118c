import { accountDefaults } from '#model/account';
import { talkOfTwo } from '#support/talk-of-two';
import type { Bench } from './bench-row';

const stepMs = 100;
const longestMs = 600_000;

/** Virtual time from the end of a connector to the answer of its bot by another one, against what it takes to miss it. */
const bench: Bench = async () => {
  const { host, visitor, id, set, heard } = await talkOfTwo();
  await set('killed', true);
  await visitor.say(id, 'abracadabra');
  const before = heard().length;
  let waited = 0;
  while (
    !heard()
      .slice(before)
      .some((text) => text.startsWith('I did not get that'))
  ) {
    if (waited > longestMs) throw new Error('Nobody answers.');
    await host.clock.advance(stepMs);
    waited += stepMs;
  }
  return [
    {
      name: 'connector killed → its consumer is answered ÷ the time until it counts as gone',
      measured: waited / accountDefaults.agentGraceMs,
      unit: '×',
      bound: { atMost: 1.5 },
    },
  ];
};
export default bench;
