import { draftOf } from '#core/lessons/connect-to-liveengage/user-draft';
import { talkOfTwo } from '#support/talk-of-two';
import { expect, test } from 'vitest';

const fallback = 'I did not get that. Could you say it in other words?';

test('[CN51][RT19] a connector that is killed in mid-conversation: the other one goes on, and the visitor reads nothing of it', async () => {
  const { host, visitor, id, botUser, userId, set, statusOf, heard, holder } = await talkOfTwo();
  expect(holder()).toMatchObject({ name: 'assigned', userId: botUser });
  const before = heard().length;
  await set('killed', true);
  expect(statusOf()).toMatchObject({
    status: 'offline',
    wanted: 'running',
    parts: { process: { state: 'failed', detail: expect.stringMatching(/on purpose/) } },
  });
  await visitor.say(id, 'abracadabra');
  await host.clock.advance(60_000);
  expect(holder()).toMatchObject({ name: 'assigned', userId });
  expect(heard().slice(before)).toEqual(['abracadabra', expect.stringMatching(/./), fallback]);
  // Mended, it is there for the next one, and says nothing here.
  await set('killed', false);
  await host.clock.advance(1_000);
  expect(statusOf()).toMatchObject({ status: 'online' });
  await visitor.say(id, 'open sesame');
  await host.clock.advance(1_000);
  expect(heard().slice(before + 3)).toEqual(['open sesame', fallback]);
});

test('[RT19] without another connector a bot’s conversations stay, and are answered when it comes back', async () => {
  const { host, people, visitor, id, botUser, second, set, heard, holder } = await talkOfTwo();
  await host.must({ type: 'connector.stop', connectorId: second }, people.me);
  await set('killed', true);
  await visitor.say(id, 'abracadabra');
  await host.clock.advance(3_600_000);
  expect(holder()).toMatchObject({ name: 'assigned', userId: botUser });
  await set('killed', false);
  await host.clock.advance(1_000);
  expect(heard().slice(-2)).toEqual(['abracadabra', fallback]);
});

test.each(['cut', 'bot-fails'] as const)(
  '[CN52] %s: it is Offline and says why, until that is ended',
  async (fault) => {
    const { host, visitor, id, set, statusOf, heard, second, people } = await talkOfTwo();
    await host.must({ type: 'connector.stop', connectorId: second }, people.me);
    await set(fault, true);
    await visitor.say(id, 'abracadabra');
    await host.clock.advance(500);
    const part = fault === 'cut' ? 'liveengage' : 'bot-server';
    expect(statusOf()).toMatchObject({ status: 'offline', parts: { [part]: { state: 'failed' } } });
    expect(heard().at(-1)).toBe('abracadabra');
    await set(fault, false);
    await host.clock.advance(60_000);
    expect(statusOf()).toMatchObject({ status: 'online' });
    expect(heard().slice(-2)).toEqual(['abracadabra', fallback]);
  },
);

test('[CN52] a slow line, a slow bot: what is said comes later, and once', async () => {
  for (const [fault, ms] of [
    ['slow', 8_000],
    ['bot-slow', 40_000],
  ] as const) {
    const { host, visitor, id, set, heard } = await talkOfTwo();
    await set(fault, true);
    await visitor.say(id, 'abracadabra');
    await host.clock.advance(ms - 1_000);
    expect(heard().at(-1)).toBe('abracadabra');
    await host.clock.advance(60_000);
    expect(heard().filter((text) => text === fallback)).toHaveLength(1);
  }
});

test('[CN52] a bot that is slow no more goes on at once with what it was told', async () => {
  const { visitor, id, host, set, heard } = await talkOfTwo();
  await set('bot-slow', true);
  await visitor.say(id, 'abracadabra');
  await host.clock.advance(2_000);
  await set('bot-slow', false);
  await host.clock.advance(1_000);
  expect(heard().at(-1)).toBe(fallback);
});

test('[CN51] what waits for a slow bot is heard by nobody once its connector is killed or stopped', async () => {
  for (const how of ['killed', 'stopped'] as const) {
    const { visitor, id, host, set, heard, connector, second, people } = await talkOfTwo();
    await host.must({ type: 'connector.stop', connectorId: second }, people.me);
    await set('bot-slow', true);
    await visitor.say(id, 'abracadabra');
    await host.clock.advance(2_000);
    const from = await host.journal.length();
    if (how === 'killed') await set('killed', true);
    else await host.must({ type: 'connector.stop', connectorId: connector }, people.me);
    await host.clock.advance(120_000);
    const facts = (await host.journal.readFacts(from)).map(({ type }) => type as string);
    expect(facts.filter((type) => type.startsWith('bot.'))).toEqual([]);
    expect(heard().at(-1)).toBe('abracadabra');
  }
});

test('[CN50] what is broken stays so over a restart of the engine, an edit and a file; breaking it twice changes nothing', async () => {
  const { host, people, connector, set, statusOf } = await talkOfTwo();
  await set('slow', true);
  await set('deaf', true);
  await set('slow', true);
  expect(statusOf().faults).toEqual(['deaf', 'slow']);
  await host.must({ type: 'connector.stop', connectorId: connector }, people.me);
  await host.must({ type: 'connector.save', draft: { ...statusOf(), settings: [] } }, people.me);
  expect(statusOf().faults).toEqual(['deaf', 'slow']);
  await set('slow', false);
  await set('deaf', false);
  expect(statusOf()).not.toHaveProperty('faults');
  const refused = await host.do(
    { type: 'connector.break', connectorId: 'nobody' as never, fault: 'cut', on: true },
    people.me,
  );
  expect(refused).toMatchObject({ ok: false, failure: { name: 'not-found' } });
});

test('[CN52] not heard: the platform misses its line too, and another one takes over', async () => {
  const { host, people, visitor, id, botUser, userId, connector, set, holder, heard } = await talkOfTwo();
  await set('mute', true);
  await visitor.say(id, 'abracadabra');
  // Signs of life are given in real time, which these clocks do not tell apart.
  await host.must({ type: 'connector.stop', connectorId: connector }, people.me);
  expect(host.rows('agents').find((one) => one.id === botUser)?.state).toBe('online');
  await host.clock.advance(120_000);
  expect(host.rows('agents').find((one) => one.id === botUser)?.state).toBe('offline');
  expect(holder()).toMatchObject({ name: 'assigned', userId });
  expect(heard().filter((text) => text === fallback)).toHaveLength(1);
});

test('[CN52] it hears nothing, until that is ended: then it answers once', async () => {
  const { host, people, visitor, id, second, set, heard } = await talkOfTwo();
  await host.must({ type: 'connector.stop', connectorId: second }, people.me);
  await set('deaf', true);
  await visitor.say(id, 'abracadabra');
  await host.clock.advance(5_000);
  expect(heard().at(-1)).toBe('abracadabra');
  await set('deaf', false);
  await host.clock.advance(10_000);
  expect(heard().filter((text) => text === fallback)).toHaveLength(1);
});

test('[CN52] what a slow line still held when it was mended comes before what follows', async () => {
  const { host, visitor, id, set, heard } = await talkOfTwo();
  await set('slow', true);
  await visitor.say(id, 'abracadabra');
  await host.clock.advance(1_000);
  await set('slow', false);
  await visitor.say(id, 'open sesame');
  await host.clock.advance(30_000);
  expect(heard().filter((text) => text === fallback)).toHaveLength(2);
});

test('[RT19] where both are gone the chat stays with the first to be missed, and nobody is asked in vain', async () => {
  const { host, visitor, id, botUser, second, set, holder, heard } = await talkOfTwo();
  await set('killed', true);
  await host.clock.advance(3_000);
  await set('killed', true, second);
  await visitor.say(id, 'abracadabra');
  await host.clock.advance(600_000);
  expect(holder()).toMatchObject({ name: 'assigned', userId: botUser });
  await set('killed', false);
  await host.clock.advance(2_000);
  expect(heard().filter((text) => text === fallback)).toHaveLength(1);
});

test('[RT19] the same bot goes on, though somebody else has less to do', async () => {
  const { host, people, botSkill, userId, set, holder } = await talkOfTwo();
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  const other = await people.consumer();
  await other.ask('cm.ConsumerRequestConversation', { campaignInfo: { campaignId, engagementId } });
  await host.clock.advance(1_000);
  await people.user('idle', [botSkill]);
  const idle = await people.agent('idle');
  await set('killed', true);
  await host.clock.advance(60_000);
  expect(idle.rings()).toEqual([]);
  expect(holder()).toMatchObject({ name: 'assigned', userId });
});

test('[RT19] no more leave the lost user than the other one can take', async () => {
  const { host, people, visitor, userId, second, set } = await talkOfTwo();
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  expect(visitor).toBeDefined();
  await host.must({ type: 'connector.stop', connectorId: second }, people.me);
  for (let more = 0; more < 2; more += 1) {
    const other = await people.consumer();
    await other.ask('cm.ConsumerRequestConversation', { campaignInfo: { campaignId, engagementId } });
  }
  await host.clock.advance(1_000);
  const spare = host.rows('users').find(({ id }) => id === userId)!;
  const draft = { ...draftOf(spare), maxChats: 1 };
  await host.must({ type: 'user.save', draft }, people.me);
  await host.must({ type: 'connector.start', connectorId: second }, people.me);
  await host.clock.advance(1_000);
  await set('killed', true);
  await host.clock.advance(60_000);
  const phases = host.rows('conversations').map(({ phase }) => phase);
  expect(phases.map(({ name }) => name)).toEqual(['assigned', 'assigned', 'assigned']);
  expect(phases.filter((phase) => phase.name === 'assigned' && phase.userId === userId)).toHaveLength(1);
});

test('[RT19][CN23] a connector lost in the middle of an escalation: the other one carries it on', async () => {
  const { host, people, visitor, id, set, holder, heard } = await talkOfTwo();
  const handoff = () => host.rows('bots')[0]!.dialogs.find(({ name }) => name === 'Agent Handoff')!;
  const at = { botId: host.rows('bots')[0]!.id, dialogId: handoff().id };
  const after = handoff().interactions[0]!.id;
  const { interactionId } = await host.must(
    { type: 'interaction.add', ...at, kind: 'text', after },
    people.me,
  );
  const said = handoff().interactions.find((one) => one.id === interactionId)!;
  if (said.kind !== 'text') throw new Error('Asked for a Text.');
  const interaction = { ...said, text: 'One moment, please.', delayMs: 5_000 };
  await host.must({ type: 'interaction.save', ...at, interaction }, people.me);
  const helen = await people.agent('human_agent');
  await visitor.say(id, 'I want to talk to an agent');
  await host.clock.advance(1_000);
  await visitor.say(id, 'Please be quick');
  await host.clock.advance(1_000);
  await set('killed', true);
  await host.clock.advance(40_000);
  expect(heard().filter((text) => text === 'One moment, please.')).toHaveLength(1);
  expect(heard()).not.toContain(fallback);
  expect(helen.rings()).toHaveLength(1);
  expect(holder()).toMatchObject({ name: 'ringing' });
});

test('[RT32] both lost at once: whichever is there first takes what the other one still holds', async () => {
  const { host, visitor, id, botUser, userId, second, set, statusOf, heard, holder } = await talkOfTwo();
  await set('killed', true, second);
  await set('killed', true);
  await visitor.say(id, 'abracadabra');
  await host.clock.advance(120_000);
  // Nobody is there, and it stays.
  expect(holder()).toMatchObject({ name: 'assigned', userId: botUser });
  const before = heard().length;
  await set('killed', false, second);
  await host.clock.advance(2_000);
  expect(statusOf(second)).toMatchObject({ status: 'online' });
  expect(statusOf()).toMatchObject({ status: 'offline' });
  expect(holder()).toMatchObject({ name: 'assigned', userId });
  expect(heard().slice(before)).toEqual([expect.stringMatching(/./), fallback]);
});

test('[RT32] who is only being missed is waited for, though another one of the bot comes', async () => {
  const { host, people, botUser, second, set, holder } = await talkOfTwo();
  await host.must({ type: 'connector.stop', connectorId: second }, people.me);
  await set('cut', true);
  await host.clock.advance(1_000);
  await host.must({ type: 'connector.start', connectorId: second }, people.me);
  await host.clock.advance(1_000);
  expect(holder()).toMatchObject({ name: 'assigned', userId: botUser });
});
