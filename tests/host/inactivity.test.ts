import { expect, test } from 'vitest';
import { chatEngagement, peopleOf, type ConsumerAtWork } from '#support/people';
import { settle } from '#support/fake-clock';
import { createTestHost, type TestHost } from '#support/test-host';

const minute = 60_000;
const day = 1_440 * minute;
const warning = 'Are you still there? The chat ends soon if nothing comes from you.';

async function office(accepted = true) {
  const host = await createTestHost();
  const people = peopleOf(host);
  const skill = await people.skill('Human');
  const userId = await people.user('helen', [skill]);
  const helen = await people.agent('helen');
  const wish = await chatEngagement(host, people, skill);
  const visitor = await people.consumer();
  const { body } = await visitor.ask('cm.ConsumerRequestConversation', wish);
  if (accepted) await helen.accept(helen.rings()[0]!.ringId);
  return { host, people, skill, userId, helen, visitor, wish, id: String(body.conversationId) };
}

const phaseOf = (host: TestHost) => host.rows('conversations')[0]!.phase;
async function leave(visitor: ConsumerAtWork) {
  visitor.wire.close(1001, 'page closed');
  await settle();
}
const notes = (client: { texts(): string[] }) => client.texts().filter((text) => /^The visitor/.test(text));

test('[MS16] a chat that waits for its consumer gets a warning after three minutes and ends after three more', async () => {
  const { host, helen, visitor, id } = await office();
  await helen.say(id, 'What is it about?');
  await host.clock.advance(3 * minute - 1);
  expect(visitor.texts()).not.toContain(warning);
  await host.clock.advance(1);
  expect(visitor.texts().at(-1)).toBe(warning);
  await host.clock.advance(3 * minute - 1);
  expect(phaseOf(host).name).toBe('assigned');
  await host.clock.advance(1);
  expect(phaseOf(host)).toMatchObject({ name: 'ended', reason: 'timeout' });
  expect(visitor.texts().at(-1)).toMatch(/no answer came/);
  expect(host.rows('agents').every(({ open }) => open === 0)).toBe(true);
});

test('[MS16] a word from the consumer ends the wait, one from the agent begins it anew', async () => {
  const { host, helen, visitor, id } = await office();
  await helen.say(id, 'What is it about?');
  await host.clock.advance(5 * minute);
  await visitor.say(id, 'One moment.');
  await host.clock.advance(60 * minute);
  expect(phaseOf(host).name).toBe('assigned');
  await helen.say(id, 'And now?');
  await host.clock.advance(5 * minute);
  await helen.say(id, 'Well?');
  await host.clock.advance(5 * minute);
  expect(phaseOf(host).name).toBe('assigned');
  await host.clock.advance(minute);
  expect(phaseOf(host).name).toBe('ended');
});

test('[MS16] an agent who says nothing ends no chat while the consumer is there', async () => {
  const { host, visitor, id } = await office();
  await visitor.say(id, 'Hello?');
  await host.clock.advance(day);
  expect(phaseOf(host).name).toBe('assigned');
});

test('[MS15] the agent is told that the visitor left, and nobody else is', async () => {
  const { host, helen, visitor } = await office();
  await leave(visitor);
  await host.clock.advance(15_000);
  expect(notes(helen)).toEqual(['The visitor has left the page.']);
  expect(visitor.texts().join()).not.toContain('has left');
});

test('[MS15][MS16] visitors who close their tabs take up nobody’s places for long', async () => {
  const { host, people, visitor, wish, helen } = await office();
  const others = [await people.consumer(), await people.consumer()];
  for (const one of others) {
    await one.ask('cm.ConsumerRequestConversation', wish);
    await helen.accept(helen.rings()[0]!.ringId);
  }
  for (const one of [visitor, ...others]) await leave(one);
  await host.clock.advance(10 * minute);
  expect(host.rows('conversations').map(({ phase }) => phase.name)).toEqual(['ended', 'ended', 'ended']);
  const fourth = await people.consumer();
  await fourth.ask('cm.ConsumerRequestConversation', wish);
  expect(helen.rings()).toHaveLength(1);
});

test('[MS15] a visitor who has left does not ring any more', async () => {
  const { host, helen, visitor } = await office(false);
  expect(helen.rings()).toHaveLength(1);
  await leave(visitor);
  await host.clock.advance(15_000);
  expect(helen.rings()).toEqual([]);
  expect(phaseOf(host)).toMatchObject({ name: 'ended', reason: 'timeout' });
});

test('[MS15] back in time, nothing was missed; back later, the agent is told', async () => {
  const { host, people, helen, wish } = await office();
  const { body } = await host.http('POST', `https://x/api/account/${people.accountId}/signup`);
  const connect = () =>
    host.connect(`/ws_api/account/${people.accountId}/messaging/consumer/${body.jwt}?v=3`);
  const first = connect();
  await first.ask('cm.ConsumerRequestConversation', wish);
  await helen.accept(helen.rings()[0]!.ringId);
  first.wire.close(1001, 'reload');
  await host.clock.advance(5_000);
  const second = connect();
  await host.clock.advance(minute);
  expect(notes(helen)).toEqual([]);
  second.wire.close(1001, 'closed');
  await host.clock.advance(minute);
  connect();
  await settle();
  expect(notes(helen)).toEqual(['The visitor has left the page.', 'The visitor is back.']);
  await host.clock.advance(day);
  expect(host.rows('conversations').at(-1)?.phase.name).toBe('assigned');
});

test('[MS17] a messaging conversation waits ninety days for its consumer, who need not be there', async () => {
  const { host, people, skill, helen } = await office();
  const writer = await people.consumer();
  const id = await writer.open(skill);
  await helen.accept(helen.rings()[0]!.ringId);
  await helen.say(id, 'We will look into it.');
  await leave(writer);
  const phase = () => host.rows('conversations').find((one) => one.id === id)!.phase;
  await host.clock.advance(90 * day - minute);
  expect(phase().name).toBe('assigned');
  await host.clock.advance(2 * minute);
  expect(phase()).toMatchObject({ name: 'ended', reason: 'timeout' });
});

test('[RT10] who went Offline and closed the tab holds nothing any more after the grace time', async () => {
  const { host, people, skill, helen, id } = await office();
  await helen.setState('OFFLINE');
  await people.user('carl', [skill]);
  const carl = await people.agent('carl');
  helen.wire.close(1001, 'closed');
  await host.clock.advance(14_000);
  expect(carl.rings()).toEqual([]);
  await host.clock.advance(1_000);
  expect(carl.rings().map(({ convId }) => convId)).toEqual([id]);
});

test('[RT10][MS15] after an import nobody is there: chats go back to their queues, and those of lost visitors end', async () => {
  const { host, helen, id } = await office();
  await helen.say(id, 'What is it about?');
  const file = await host.api.workspace({ type: 'export' });
  if (!file.ok || !file.value?.file) throw new Error('Exporting failed.');
  const other = await createTestHost({ clock: host.clock });
  expect(await other.api.workspace({ type: 'import', file: file.value.file })).toMatchObject({ ok: true });
  expect(other.rows('agents').every(({ state }) => state === 'offline')).toBe(true);
  await host.clock.advance(minute);
  expect(other.rows('agents').every(({ open }) => open === 0)).toBe(true);
  expect(phaseOf(other)).toMatchObject({ name: 'ended', reason: 'timeout' });
});
