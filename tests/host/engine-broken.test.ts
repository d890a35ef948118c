import { expect, test } from 'vitest';
import { engineOnline, talkTo } from '#support/engine-seat';
import type { ConnectorFault } from '#model/connector/faults';

const answers = `return { output: { text: ['Here I am.'] }, context: {} };`;

/** An engine at work, and what of it is broken. */
async function town() {
  const it = await engineOnline('watson', 'messaging', answers);
  const { host, tutorial } = it;
  const connectorId = tutorial.connector;
  await it.people.agent('human_agent');
  return {
    ...it,
    set: (fault: ConnectorFault, on: boolean) =>
      host.must({ type: 'connector.break', connectorId, fault, on }),
    status: () => host.rows('connectors').find(({ id }) => id === connectorId)!.status,
  };
}

test('[AE70] an A.I. service that fails on purpose goes to Setup Escalation at once, and its connector stays Online', async () => {
  const it = await town();
  await it.set('bot-fails', true);
  const { consumer, say } = await talkTo(it, 'messaging');
  await say('hello');
  expect(consumer.texts()).toEqual(['hello', 'Somebody will help you.']);
  expect(it.status()).toBe('online');
  const [call] = it.host.rows('calls');
  expect(call).toMatchObject({ status: 503, why: 'It was made to fail on purpose.' });
  await it.set('bot-fails', false);
  const next = await talkTo(it, 'messaging');
  await next.say('hello');
  expect(next.consumer.texts()).toEqual(['hello', 'Here I am.']);
});

test('[AE70] one that is slow on purpose is given up after its time, and what it would answer is not said', async () => {
  const it = await town();
  await it.set('bot-slow', true);
  const { consumer, say } = await talkTo(it, 'messaging');
  await say('hello');
  await it.host.clock.advance(27_000);
  expect(consumer.texts()).toEqual(['hello']);
  await it.host.clock.advance(2_000);
  expect(consumer.texts()).toEqual(['hello', 'Somebody will help you.']);
  expect(it.status()).toBe('online');
  await it.host.clock.advance(60_000);
  expect(consumer.texts()).toEqual(['hello', 'Somebody will help you.']);
});

test('[AE70] what else is broken of it is broken as of every connector', async () => {
  const it = await town();
  await it.set('cut', true);
  await it.host.clock.advance(500);
  expect(it.status()).toBe('offline');
  await it.set('cut', false);
  await it.host.clock.advance(500);
  expect(it.status()).toBe('online');
});
