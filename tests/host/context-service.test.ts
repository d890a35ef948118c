import { expect, test } from 'vitest';
import type { CommandOf } from '#contract/command';
import type { Interaction } from '#model/interaction';
import { proves } from '#support/proves';
import { createNodeScripts } from '#support/node-scripts';
import { peopleOf } from '#support/people';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';

const drafted = (one: Interaction) => one as CommandOf<'interaction.save'>['interaction'];

/** The tutorial, whose greeting runs code; and a second bot with the same. */
async function begin(code: string) {
  const host = await createTestHost({ scripts: await createNodeScripts() });
  const it = await buildTutorial(host);
  const { me } = peopleOf(host);
  const [first] = host.rows('bots');
  const welcome = first!.dialogs.find(({ name }) => name === 'Welcome')!;
  const greeting = welcome.interactions.find((one) => one.kind === 'text')!;
  const interaction = drafted({ ...greeting, kind: 'text', text: 'Hi!', code: { 'pre-process': code } });
  await host.must({ type: 'interaction.save', botId: it.bot, dialogId: welcome.id, interaction }, me);
  const { botId: other } = await host.must({ type: 'bot.copy', botId: it.bot }, me);
  const hello = async (botId: typeof it.bot) => {
    await host.must({ type: 'preview.say', botId, text: 'hello' });
    await host.clock.advance(10);
    const run = host.rows('previews').find((one) => one.botId === botId)!;
    return run.log.flatMap((entry) => (entry.kind === 'spoke' ? [entry.values.text] : [])).at(-2);
  };
  const store = () => host.rows('context')[0]!;
  const values = () => Object.values(store().properties).map(({ scope, key, value }) => [scope, key, value]);
  return { host, me, other, hello, store, values, ...it };
}

/** Counts in each scope, and says how far it has come. */
const counting = `
  var b = botContext;
  b.registerContextNamespace('talks', 3600);
  var all = (b.getGlobalContextData('talks', 'n') || 0) + 1;
  var mine = (b.getContextDataForUser('talks', 'n') || 0) + 1;
  var here = (b.getContextDataForConversation('talks', 'n') || 0) + 1;
  b.setGlobalContextData('talks', 'n', all);
  b.setContextDataForUser('talks', 'n', mine);
  b.setContextDataForConversation('talks', 'n', here);
  b.sendMessage(all + ' ' + mine + ' ' + here);`;

test('[EN63] bots of an account share what is kept for everybody; a preview is a consumer and a conversation of its own', async () => {
  const { hello, bot, other, host } = await begin(counting);
  expect(await hello(bot)).toBe('1 1 1');
  expect(await hello(bot)).toBe('2 2 2');
  await proves('S317', async () => expect(await hello(other)).toBe('3 1 1'));
  await host.must({ type: 'preview.reset', botId: bot });
  expect(await hello(bot)).toBe('4 3 1');
  await host.must({ type: 'preview.say', botId: bot, text: 'reset' });
  expect(await hello(bot)).toBe('5 4 1');
});

test('[EN63] what is kept for a consumer is there in their next conversation, what was kept for a conversation is not', async () => {
  const { host, me, connector } = await begin(counting);
  await host.must({ type: 'connector.start', connectorId: connector }, me);
  await host.clock.advance(5_000);
  const visitor = await peopleOf(host).consumer();
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  const talk = async () => {
    const campaignInfo = { campaignId, engagementId };
    const { body } = await visitor.ask('cm.ConsumerRequestConversation', { campaignInfo });
    const id = String(body.conversationId);
    await host.clock.advance(1_000);
    await visitor.say(id, 'hello');
    await host.clock.advance(1_000);
    await visitor.ask('cm.UpdateConversationField', {
      conversationId: id,
      conversationField: [{ field: 'ConversationStateField', conversationState: 'CLOSE' }],
    });
    await host.clock.advance(1_000);
    return visitor.texts().filter((one) => /^\d+ \d+ \d+$/.test(one));
  };
  expect(await talk()).toEqual(['1 1 1', '2 2 2']);
  expect((await talk()).slice(2)).toEqual(['3 3 1', '4 4 2']);
});

test('[EN63] a bot that takes a conversation over reads what the bot before has kept for it', async () => {
  const { host, me, connector, other, accountId, humanSkill } = await begin(counting);
  const { key } = await host.must({ type: 'user.generateKey', loginName: 'second_bot' }, me);
  const [first] = host.rows('users').filter(({ type }) => type === 'bot');
  if (first?.type !== 'bot') throw new Error('The tutorial has no bot user.');
  const draft = {
    ...{ id: null, accountId, email: first.email, profiles: [...first.profiles], enabled: true },
    ...{ type: 'bot' as const, loginName: 'second_bot', nickname: 'Second', name: 'Second' },
    ...{ login: { method: 'api-key' as const, key }, maxChats: 'unlimited' as const, skills: [humanSkill] },
  };
  const { userId } = await host.must({ type: 'user.save', draft }, me);
  const [playing] = host.rows('connectors');
  const second = {
    ...playing!,
    id: null,
    userId,
    plays: { kind: 'bot' as const, botId: other },
    settings: [],
  };
  const { connectorId } = await host.must({ type: 'connector.save', draft: second }, me);
  for (const one of [connector, connectorId])
    await host.must({ type: 'connector.start', connectorId: one }, me);
  await host.clock.advance(5_000);
  const visitor = await peopleOf(host).consumer();
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  const campaignInfo = { campaignId, engagementId };
  const { body } = await visitor.ask('cm.ConsumerRequestConversation', { campaignInfo });
  for (const words of ['hello', 'agent', 'hello']) {
    await host.clock.advance(3_000);
    await visitor.say(String(body.conversationId), words);
  }
  await host.clock.advance(3_000);
  const counts = visitor.texts().filter((one) => /^\d+ \d+ \d+$/.test(one));
  const receiver = host.rows('botRuns').find(({ botId }) => botId === other)!;
  const counted = receiver.log.flatMap(({ kind, values }) =>
    kind === 'context-changed' && values.scope === 'conversation' ? [values.value] : [],
  );
  expect(counted).toEqual(['3', '4']);
  expect(counts).toEqual(['1 1 1', '2 2 2', '3 3 3', '4 4 4']);
});

test('[EN64] what is kept ends with its time of the virtual clock', async () => {
  const { hello, bot, host, values } = await begin(counting);
  await hello(bot);
  expect(values()).toEqual([
    ['global', 'n', 1],
    ['user', 'n', 1],
    ['conversation', 'n', 1],
  ]);
  await host.clock.advance(3_600_000);
  expect(await hello(bot)).toBe('1 1 1');
});

test('[EN64] an author sees what is kept, and forgets a value or a namespace', async () => {
  const { hello, bot, host, values, store, accountId } = await begin(counting);
  await hello(bot);
  const forget = (property: CommandOf<'context.delete'>['property']) =>
    host.do({ type: 'context.delete', accountId, namespace: 'talks', property });
  expect((await forget({ scope: 'global', of: '', key: 'n' })).ok).toBe(true);
  expect(values().map(([scope]) => scope)).toEqual(['user', 'conversation']);
  expect(await forget({ scope: 'global', of: '', key: 'n' })).toMatchObject({ ok: false });
  expect((await forget(null)).ok).toBe(true);
  expect(store()).toEqual({ id: accountId, namespaces: [], properties: {} });
  expect(await hello(bot)).toBe('1 1 1');
});

test('[EN64] what is kept stands in a file and after a restart', async () => {
  const { hello, bot, host, values } = await begin(counting);
  await hello(bot);
  const before = values();
  const again = await host.restart();
  expect(
    Object.values(again.rows('context')[0]!.properties).map(({ scope, key, value }) => [scope, key, value]),
  ).toEqual(before);
  const exported = await again.api.workspace({ type: 'export' });
  expect(exported.ok && exported.value?.file).toContain('"talks"');
});

test('[EN63] what was kept for somebody who is gone goes with the next change', async () => {
  const { hello, bot, other, host, me, values } = await begin(counting);
  await hello(other);
  await host.must({ type: 'bot.delete', botId: other }, me);
  await hello(bot);
  expect(values()).toEqual([
    ['global', 'n', 2],
    ['user', 'n', 1],
    ['conversation', 'n', 1],
  ]);
});
