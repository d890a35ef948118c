import { expect, test } from 'vitest';
import { engineOnline, talkTo } from '#support/engine-seat';

const echo = `return { output: { text: ['You said: ' + request.body.input.text] }, context: {} };`;

/** What reached Watson, oldest first. */
const askedOf = ({ host }: Awaited<ReturnType<typeof engineOnline>>): unknown[] =>
  host
    .rows('calls')
    .toSorted((one, other) => one.at - other.at)
    .map(({ request }) => JSON.parse(request.body).input.text);

test('[AE209] an engine that is passed a conversation is not asked what an agent has said', async () => {
  const it = await engineOnline('watson', 'messaging', echo);
  const { humanSkill, botSkill } = it.tutorial;
  const human = await it.people.agent('human_agent');
  const consumer = await it.people.consumer();
  const id = await consumer.open(humanSkill);
  await it.host.clock.advance(2_000);
  await human.accept(human.rings()[0]!.ringId);
  await consumer.say(id, 'where is it');
  await human.say(id, 'I am passing you to our bot.');
  expect((await human.transfer(id, botSkill)).code).toBe(200);
  await it.host.clock.advance(5_000);
  expect(askedOf(it)).toEqual([]);
  await consumer.say(id, 'parcel 7');
  await it.host.clock.advance(2_000);
  expect(askedOf(it)).toEqual(['parcel 7']);
  expect(consumer.texts().at(-1)).toBe('You said: parcel 7');
});

test('[AE209] an engine is not asked anything when a consumer signs in', async () => {
  const it = await engineOnline('watson', 'messaging', echo);
  const { consumer, say } = await talkTo(it, 'messaging');
  await consumer.signIn();
  await it.host.clock.advance(5_000);
  await say('hello');
  expect(askedOf(it)).toEqual(['hello']);
});
