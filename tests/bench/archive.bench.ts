import { apply } from '#core/engine/apply';
import { step, type StepMoment } from '#core/engine/step';
import { offerRing } from '#core/routing/offer-ring';
import type { Pick } from '#core/routing/pick-agent';
import { fail } from '#model/failure';
import { asId } from '#model/ids';
import type { Bench } from './bench-row';
import { interleave } from './interleave';
import { openOffice, skills } from './office';

const turns = 1_000;

/** What has ended leaves a world in which much has ended, against one in which little has: a world of years is tidied when it is opened. */
const bench: Bench = async () => {
  const { median, note } = await interleave(archiving(10_000), archiving(100), { turns: 4 });
  return [
    {
      name: `archiving a conversation among 10,000 that have ended ÷ among 100 (${note})`,
      measured: median,
      unit: '×',
      bound: { atMost: 1.5 },
    },
  ];
};
export default bench;

const nobodyPicked: Pick = {
  userId: asId('100000000'),
  because: { kind: 'only', values: { among: 1, load: 0 } },
};
const nobody = () => fail('request-refused', { why: 'Nobody asks here.' });
const at: StepMoment = {
  ...{
    now: 1e12,
    realNow: 1e12,
    carryOut: nobody,
    hear: nobody,
    hearAnswer: () => [],
    replace: () => ({ facts: [] }),
    serve: null,
  },
  ids: { uuid: () => '', digits: () => '', token: () => '' },
};

/** One talk ends, so that one of before is due; the ms in which that one leaves are counted. */
function archiving(ended: number): () => number {
  const office = openOffice(0, 'unlimited');
  const { world } = office;
  let now = 1_000;
  const talk = () => {
    office.arrive(skills.unserved);
    const conversation = world.conversations[world.recent.at(-1) ?? asId('')];
    if (!conversation) throw new Error('Nobody has come.');
    const offer = offerRing(world, conversation, nobodyPicked, (now += 1));
    apply(world, offer);
    apply(world, { type: 'ring.settled', at: now, ringId: offer.ring.id, outcome: 'expired' });
    office.leave(conversation.id);
  };
  for (let n = 0; n < ended; n += 1) talk();
  return () => {
    let ms = 0;
    for (let n = 0; n < turns; n += 1) {
      talk();
      const start = performance.now();
      const { archived } = step(world, { type: 'timer', timerId: world.due[0] ?? '' }, at);
      ms += performance.now() - start;
      if (archived.length !== 1) throw new Error('Nothing left the world.');
    }
    if (Object.keys(world.rings).length !== ended) throw new Error('Offers stayed behind.');
    return ms;
  };
}
