import { expect, test } from 'vitest';
import { peopleOf } from '#support/people';
import { createTestHost, type TestHost } from '#support/test-host';

const hour = 3_600_000;
const day = 24 * hour;

async function ringing() {
  const host = await createTestHost();
  const people = peopleOf(host);
  const skill = await people.skill('S');
  await people.user('ann', [skill]);
  const ann = await people.agent('ann');
  const consumer = await people.consumer();
  await consumer.open(skill);
  return { host, people, ann, consumer, skill };
}

const factsOf = async (host: TestHost, type: string) =>
  (await host.journal.readFacts(0)).filter((fact) => fact.type === type);

test('[EN19] virtual time goes on when the computer’s clock is set back, and after a restart too', async () => {
  const { host, people } = await ringing();
  host.clock.set(-hour);
  await host.clock.advance(80_000);
  expect(await factsOf(host, 'ring.settled')).toMatchObject([{ outcome: 'expired' }]);
  const before = (await host.journal.readFacts(0)).at(-1)!.at;
  host.clock.set(-hour);
  const again = await host.restart();
  await again.clock.advance(90_000);
  await peopleOf(again).skill('After');
  const after = (await again.journal.readFacts(0)).at(-1)!.at;
  expect(after - before).toBeGreaterThanOrEqual(90_000);
  expect(after - before).toBeLessThan(100_000);
  expect(people.accountId).toBe(peopleOf(again).accountId);
  const times = (await again.journal.readFacts(0)).map(({ at }) => at);
  expect(times).toEqual([...times].sort((a, b) => a - b));
});

test('[EN19] a page can tell the time by the computer’s clock after it was set back', async () => {
  const { host, people } = await ringing();
  host.clock.set(-hour);
  await people.skill('Now');
  const { clock } = host.rows('clock')[0]!;
  expect(clock.realAt).toBe(host.clock.now());
  expect(clock.virtualAt).toBe(host.clock.now() + hour);
});

test('[EN20] what nobody saw is not made up: after thirty days alone each timer runs once, now', async () => {
  const { host } = await ringing();
  const before = await host.journal.length();
  await host.host.stop();
  host.clock.set(30 * day);
  const again = await host.restart();
  await again.clock.advance(1);
  expect((await again.journal.length()) - before).toBeLessThan(12);
  const [settled] = await factsOf(again, 'ring.settled');
  expect(settled!.at).toBe(again.clock.now() - 1);
});

test('[EN20] a computer that slept is like nobody there', async () => {
  const { host, ann } = await ringing();
  const before = await host.journal.length();
  host.clock.set(30 * day);
  await host.clock.advance(80_000);
  expect((await host.journal.length()) - before).toBeLessThan(12);
  expect(ann.closed).toBeNull();
});

test('[EN20] time that somebody lets pass brings all that falls due in it, and others have their turn meanwhile', async () => {
  const { host, people } = await ringing();
  await host.must({ type: 'clock.advance', byMs: day }, people.me);
  const asked = people.skill('Meanwhile');
  await host.clock.advance(1_000);
  await asked;
  const settled = await factsOf(host, 'ring.settled');
  expect(settled.length).toBeGreaterThan(1_000);
  const times = (await host.journal.readFacts(0)).map(({ at }) => at);
  expect(times).toEqual([...times].sort((a, b) => a - b));
});

test('[EN21] a world whose clock ran ahead goes on from there in another workspace', async () => {
  const { host, people } = await ringing();
  await host.must({ type: 'clock.set', mode: 'running', rate: 1000 }, people.me);
  await host.clock.advance((2 * day) / 1000);
  const file = await host.api.workspace({ type: 'export' });
  const fresh = await createTestHost({ clock: host.clock });
  await fresh.api.workspace({ type: 'import', file: file.ok ? file.value!.file! : '' });
  const [open] = fresh.rows('conversations');
  const facts = await fresh.journal.readFacts(0);
  expect(facts.at(-1)!.at).toBeGreaterThanOrEqual(open!.openedAt + 2 * day - 100_000);
  expect(fresh.rows('clock')[0]!.clock.virtualAt).toBeGreaterThan(open!.openedAt);
});

test('[EN22] things are listed in the order they were made, whatever digits their ids are', async () => {
  const host = await createTestHost();
  const people = peopleOf(host);
  const names = ['Bot', 'Human', 'Billing', 'Sales'];
  let next = 9_000_000_000;
  for (const name of names) {
    host.ids.digits = () => String((next -= 1_000_000_000));
    await people.skill(name);
  }
  const listed = (one: TestHost) => one.rows('skills').map(({ name }) => name);
  expect(listed(host)).toEqual(names);
  expect(listed(await host.restart())).toEqual(names);
  const file = await host.api.workspace({ type: 'export' });
  const fresh = await createTestHost();
  await fresh.api.workspace({ type: 'import', file: file.ok ? file.value!.file! : '' });
  expect(listed(fresh)).toEqual(names);
});
