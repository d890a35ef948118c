import { expect, test } from 'vitest';
import { engineOnline, talkTo } from '#support/engine-seat';

/** Answers as Watson does; its state is the context. */
const watson = `
  const { input, context } = request.body;
  const turn = (context.turn || 0) + 1;
  const say = (words, more) => ({ output: { generic: [{ response_type: 'text', text: words }], text: [] }, context: { ...context, turn }, ...more });
  if (input.text === '') return say('Welcome to the shop.');
  if (input.text === 'agent') return say('I pass you on.', { actions: [{ name: 'TRANSFER', type: 'client', parameters: { skill: 'Human' } }] });
  return say('Turn ' + turn);
`;

/** What reached a Watson of its own, oldest first: what was said and what goes with it. */
const askedOf = ({ host }: Awaited<ReturnType<typeof engineOnline>>) =>
  host
    .rows('calls')
    .toSorted((one, other) => one.at - other.at)
    .map(({ request }) => {
      const { input, context } = JSON.parse(request.body);
      return { text: input.text, last: context.lpEvent.lastConsumerMessage };
    });

test('[AE180] with Welcome Messages an engine speaks first in messaging, and what was said before goes with its welcome', async () => {
  const it = await engineOnline('watson', 'messaging', watson, { plays: { welcomes: true } });
  const first = await talkTo(it, 'messaging');
  expect(first.consumer.texts()).toEqual(['Welcome to the shop.']);
  await first.say('count');
  expect(askedOf(it)).toEqual([
    { text: '', last: undefined },
    { text: 'count', last: undefined },
  ]);
  expect(first.consumer.texts()).toEqual(['Welcome to the shop.', 'count', 'Turn 2']);
});

test('[AE180] an engine that is given a conversation again welcomes it again, once, and hears nothing of before by itself', async () => {
  const it = await engineOnline('watson', 'messaging', watson, { plays: { welcomes: true } });
  const human = await it.people.agent('human_agent');
  const { connector: connectorId, botSkill } = it.tutorial;
  const { consumer, say, id } = await talkTo(it, 'messaging');
  await say('agent');
  await human.accept(human.rings()[0]!.ringId);
  await human.say(id, 'I pass you back.');
  await it.host.must({ type: 'connector.stop', connectorId });
  expect((await human.transfer(id, botSkill)).code).toBe(200);
  await say('where is it');
  await say('parcel 7');
  await it.host.must({ type: 'connector.start', connectorId });
  await it.host.clock.advance(60_000);
  expect(askedOf(it).slice(1)).toEqual([
    { text: 'agent', last: undefined },
    { text: '', last: 'parcel 7' },
  ]);
  expect(consumer.texts().slice(-3)).toEqual(['where is it', 'parcel 7', 'Welcome to the shop.']);
});

test('[AE180] a welcome that fails goes to Setup Escalation, and is not asked for again', async () => {
  const it = await engineOnline('watson', 'messaging', '', {
    ...{ plays: { welcomes: true }, endpoint: { status: 503 } },
  });
  const { consumer } = await talkTo(it, 'messaging');
  await it.host.clock.advance(60_000);
  expect(consumer.texts()).toEqual(['Somebody will help you.']);
  expect(it.host.rows('calls')).toHaveLength(1);
});
