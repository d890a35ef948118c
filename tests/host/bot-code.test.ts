import { expect, test } from 'vitest';
import type { CommandOf } from '#contract/command';
import type { Code } from '#model/code';
import type { Interaction } from '#model/interaction';
import { createNodeScripts } from '#support/node-scripts';
import { peopleOf } from '#support/people';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';

/** What is read of lists cannot be written to; of what is sent, it could. */
const drafted = (one: Interaction) => one as CommandOf<'interaction.save'>['interaction'];

/** The tutorial, whose greeting has code. */
async function coded(code: Code, globalFunctions = '', text = 'Hi {$botContext.name}!') {
  const host = await createTestHost({ scripts: await createNodeScripts() });
  const it = await buildTutorial(host);
  const { me } = peopleOf(host);
  const welcome = host.rows('bots')[0]!.dialogs.find(({ name }) => name === 'Welcome')!;
  const greeting = welcome.interactions.find((one) => one.kind === 'text')!;
  const interaction = drafted({ ...greeting, kind: 'text', text, code });
  await host.must({ type: 'interaction.save', botId: it.bot, dialogId: welcome.id, interaction }, me);
  await host.must({ type: 'bot.saveFunctions', botId: it.bot, globalFunctions }, me);
  const preview = async (words: string) => {
    const before = host.rows('previews')[0]?.log.length ?? 0;
    await host.must({ type: 'preview.say', botId: it.bot, text: words });
    await host.clock.advance(10);
    return host.rows('previews')[0]!.log.slice(before);
  };
  const spoken = async (words: string) =>
    (await preview(words)).flatMap((entry) => (entry.kind === 'spoke' ? [entry.values.text] : []));
  return { host, me, preview, spoken, ...it };
}

async function visit({ host, connector, me }: Awaited<ReturnType<typeof coded>>) {
  await host.must({ type: 'connector.start', connectorId: connector }, me);
  await host.clock.advance(5_000);
  const visitor = await peopleOf(host).consumer();
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  const open = async () => {
    const campaignInfo = { campaignId, engagementId };
    const { body } = await visitor.ask('cm.ConsumerRequestConversation', { campaignInfo });
    await host.clock.advance(1_000);
    return String(body.conversationId);
  };
  const say = async (id: string, words: string) => {
    const before = visitor.texts().length;
    await visitor.say(id, words);
    await host.clock.advance(1_000);
    return visitor.texts().slice(before + 1);
  };
  return { visitor, open, say };
}

const naming = "botContext.setBotVariable('name', greet('Ann'), true, false);";
const greet = "function greet(who) { return 'dear ' + who; }";

test('[EN36] code runs in Preview, with the functions of its bot', async () => {
  const { spoken } = await coded({ 'pre-process': naming }, greet);
  expect(await spoken('hello')).toEqual(['Hi dear Ann!']);
});

test('[EN36] and in a conversation, where it sees another channel', async () => {
  const made = await coded({
    'pre-process': "botContext.sendMessage(botContext.getChannel() + ' ' + botContext.getLPAccountId());",
  });
  const { open, say } = await visit(made);
  expect(await say(await open(), 'hello')).toEqual([`lp_web ${made.host.rows('accounts')[0]!.id}`, 'Hi !']);
  expect(await made.spoken('hello')).toEqual([`web ${made.host.rows('accounts')[0]!.id}`, 'Hi !']);
});

test('[EN36] code that never ends is stopped, and the bot goes on answering', async () => {
  const { preview, spoken } = await coded({ 'pre-process': 'for (;;) {}' });
  expect((await preview('hello')).map(({ kind }) => kind)).toContain('code-stopped');
  expect(await spoken('nonsense')).toHaveLength(1);
});

test('[EN36] code that throws is told with its line, also of the functions', async () => {
  const { preview } = await coded({ 'pre-process': 'greet();' }, '\nfunction greet() {\n  nobody.x = 1;\n}');
  expect(await preview('hello')).toContainEqual(
    expect.objectContaining({
      kind: 'code-threw',
      values: expect.objectContaining({ site: 'globals', line: 3 }),
    }),
  );
});

test('[EN37] what code keeps for good is there in the next conversation of the same consumer, and of no other', async () => {
  const count = `
    var seen = Number(botContext.getBotVariable('seen') || 0) + 1;
    botContext.setBotVariable('seen', seen, false, true);`;
  const made = await coded({ 'pre-process': count }, '', 'Visit {$botContext.seen}');
  const { visitor, open, say } = await visit(made);
  const first = await open();
  // The connector's greeting was the first.
  expect(await say(first, 'hello')).toEqual(['Visit 2']);
  await visitor.ask('cm.UpdateConversationField', {
    conversationId: first,
    conversationField: [{ field: 'ConversationStateField', conversationState: 'CLOSE' }],
  });
  await made.host.clock.advance(1_000);
  expect(await say(await open(), 'hello')).toEqual(['Visit 4']);
  const other = await visit(made);
  expect(await other.say(await other.open(), 'hello')).toEqual(['Visit 2']);
  expect(await made.spoken('hello')).toEqual(['Visit 1']);
  expect(await made.spoken('reset')).toEqual([]);
  expect(await made.spoken('hello')).toEqual(['Visit 2']);
});

test('[EN37] half a year later it is forgotten', async () => {
  const keep =
    "if (!botContext.getBotVariable('name')) botContext.setBotVariable('name', 'new', false, true); else botContext.setBotVariable('name', 'known', false, true);";
  const made = await coded({ 'pre-process': keep });
  expect(await made.spoken('hello')).toEqual(['Hi new!']);
  await made.host.must({ type: 'preview.reset', botId: made.bot });
  expect(await made.spoken('hello')).toEqual(['Hi known!']);
  await made.host.must({ type: 'clock.advance', byMs: 181 * 86_400_000 }, made.me);
  await made.host.must({ type: 'preview.reset', botId: made.bot });
  expect(await made.spoken('hello')).toEqual(['Hi new!']);
});

test('[BT161] code after an escalation runs when the conversation is already somebody else’s', async () => {
  const made = await coded({});
  const { host, me, bot, humanSkill } = made;
  const handoff = host.rows('bots')[0]!.dialogs.find(({ name }) => name === 'Agent Handoff')!;
  const step = handoff.interactions.find((one) => one.kind === 'integration')!;
  const interaction = drafted({
    ...step,
    code: { 'post-process': "botContext.logCustomEvent('gone', 'handoff'); botContext.sendMessage('no');" },
  });
  await host.must({ type: 'interaction.save', botId: bot, dialogId: handoff.id, interaction }, me);
  const { visitor, open, say } = await visit(made);
  await peopleOf(host).agent('human_agent');
  const id = await open();
  await say(id, 'I want to speak to an agent');
  await host.clock.advance(2_000);
  const [run] = host.rows('botRuns');
  const told = run!.log.map(({ kind }) => kind).filter((kind) => kind !== 'variable-set');
  expect(told.slice(-3)).toEqual(['transfer-taken', 'code-ran', 'code-event']);
  expect(visitor.texts()).not.toContain('no');
  expect(host.rows('conversations')[0]).toMatchObject({ skillId: humanSkill });
  expect(host.warnings).toEqual([]);
});
