import { talkOfTwo } from '#support/talk-of-two';
import { expect, test } from 'vitest';

const fallback = 'I did not get that. Could you say it in other words?';

test('[AE71] mended, it tries at once however long it has waited, and says nothing of what it was', async () => {
  for (const fault of ['cut', 'bot-fails'] as const) {
    const { host, visitor, id, second, people, set, statusOf, heard } = await talkOfTwo();
    await host.must({ type: 'connector.stop', connectorId: second }, people.me);
    await set(fault, true);
    await visitor.say(id, 'abracadabra');
    await host.clock.advance(200_000);
    expect(statusOf(), fault).toMatchObject({ status: 'offline' });
    await set(fault, false);
    await host.clock.advance(100);
    expect(statusOf(), fault).toMatchObject({ status: 'online' });
    expect(JSON.stringify(statusOf().parts)).not.toMatch(/purpose/);
    await host.clock.advance(1_000);
    expect(heard().slice(-2)).toEqual(['abracadabra', fallback]);
  }
});

test('[AE72] what is Offline by something broken on purpose is told to be mended, not to be waited for', async () => {
  for (const [fault, part] of [
    ['cut', 'liveengage'],
    ['bot-fails', 'bot-server'],
    ['killed', 'process'],
  ] as const) {
    const { host, visitor, id, second, people, set, statusOf } = await talkOfTwo();
    await host.must({ type: 'connector.stop', connectorId: second }, people.me);
    await set(fault, true);
    await visitor.say(id, 'abracadabra');
    await host.clock.advance(500);
    const { detail } = statusOf().parts[part];
    expect(detail, fault).toMatch(/on purpose: press Mend\.$/);
    expect(detail).not.toMatch(/tried again by itself|stop the connector/);
  }
});

test('[AE73] the log tells once that a broken bot server was not given a line, which is heard when it is whole again', async () => {
  const { host, visitor, id, second, people, set, heard } = await talkOfTwo();
  await host.must({ type: 'connector.stop', connectorId: second }, people.me);
  await set('bot-fails', true);
  await visitor.say(id, 'abracadabra');
  await host.clock.advance(120_000);
  const kinds = () => host.rows('botRuns').flatMap(({ log }) => log.map(({ kind }) => kind));
  const told = host.rows('botRuns').flatMap(({ log }) => log.filter(({ kind }) => kind === 'line-missed'));
  expect(told).toMatchObject([{ values: { text: 'abracadabra' } }]);
  await visitor.say(id, 'open sesame');
  await host.clock.advance(120_000);
  await set('bot-fails', false);
  await host.clock.advance(2_000);
  expect(heard().filter((text) => text === fallback)).toHaveLength(2);
  expect(kinds().filter((kind) => kind === 'line-missed')).toHaveLength(1);
});
