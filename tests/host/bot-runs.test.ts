import { expect, test } from 'vitest';
import type { Command, CommandOf } from '#contract/command';
import { apply } from '#core/engine/apply';
import type { Fact } from '#model/fact';
import type { Interaction } from '#model/interaction';
import { asId, type DialogId, type InteractionId } from '#model/ids';
import { createBareEngine } from '#support/bare-engine';
import { peopleOf, textsOf } from '#support/people';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { createVirtualClock } from '#workers/host/virtual-clock';

/** What is read of lists cannot be written to; of what is sent, it could. */
const drafted = (one: Interaction) => one as CommandOf<'interaction.save'>['interaction'];

/** A bot that asks “Red or blue?” and says “Red it is.”, for which a connector runs; a visitor who has been asked. */
async function asked() {
  const host = await createTestHost();
  const it = await buildTutorial(host);
  const people = peopleOf(host);
  const { me } = people;
  const { dialogId } = await host.must(
    { type: 'dialog.create', botId: it.bot, name: 'Color', kind: 'standard' },
    me,
  );
  const add = async (kind: 'text-question' | 'text', text: string) => {
    const made = { type: 'interaction.add', botId: it.bot, dialogId, kind, after: null } as const;
    const { interactionId } = await host.must(made, me);
    const stored = interactionOf(interactionId);
    if (stored.kind !== kind) throw new Error('It is of another kind.');
    await host.must(
      { type: 'interaction.save', botId: it.bot, dialogId, interaction: drafted({ ...stored, text }) },
      me,
    );
    return interactionId;
  };
  const interactionOf = (id: InteractionId) =>
    host
      .rows('bots')
      .flatMap(({ dialogs }) => dialogs)
      .flatMap(({ interactions }) => interactions)
      .find((one) => one.id === id)!;
  const starter = host.rows('bots')[0]!.dialogs.find(({ id }) => id === dialogId)!.interactions[0]!;
  if (starter.kind !== 'user-says') throw new Error('A dialog begins with User Says.');
  await host.must(
    {
      type: 'interaction.save',
      botId: it.bot,
      dialogId,
      interaction: drafted({ ...starter, patterns: ['color'] }),
    },
    me,
  );
  await add('text-question', 'Red or blue?');
  const after = await add('text', 'So it is.');
  await host.must({ type: 'connector.start', connectorId: it.connector }, me);
  await host.clock.advance(1_000);
  const visitor = await people.consumer();
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  const { body } = await visitor.ask('cm.ConsumerRequestConversation', {
    campaignInfo: { campaignId, engagementId },
  });
  const id = String(body.conversationId);
  await host.clock.advance(1_000);
  await visitor.say(id, 'color');
  await host.clock.advance(1_000);
  expect(textsOf(visitor.frames).at(-1)).toBe('Red or blue?');
  const clock = () => host.rows('clock')[0]!.clock;
  const run = () => host.rows('botRuns')[0]!;
  return { host, people, visitor, id, after, clock, run, ...it };
}

test('[CN33] a connector that is lost in the middle of a question: another one of the same bot takes the reply', async () => {
  const { host, people, visitor, id, botSkill, botUser, connector } = await asked();
  const userId = await people.user('second_bot', [botSkill], { type: 'bot' });
  const draft = { ...host.rows('connectors')[0]!, id: null, userId };
  const { connectorId } = await host.must({ type: 'connector.save', draft }, people.me);
  await host.must({ type: 'connector.start', connectorId }, people.me);
  await host.clock.advance(5_000);

  await host.must({ type: 'connector.stop', connectorId: connector }, people.me);
  await host.must({ type: 'connector.delete', connectorId: connector }, people.me);
  await host.clock.advance(5_000);
  const { phase } = host.rows('conversations')[0]!;
  expect(phase).toMatchObject({ name: 'assigned', userId });
  expect(botUser).not.toBe(userId);
  const before = textsOf(visitor.frames).length;
  await visitor.say(id, 'red');
  await host.clock.advance(1_000);
  expect(textsOf(visitor.frames).slice(before)).toEqual(['red', 'So it is.']);
});

test('[EN27] virtual time stands still while a bot waits for its author, and goes on with it', async () => {
  const { host, people, visitor, id, bot, after, clock, run } = await asked();
  await host.must({ type: 'breakpoint.set', botId: bot, interactionId: after, on: true }, people.me);
  expect(host.rows('breakpoints')).toEqual([{ id: bot, interactionIds: [after] }]);
  await visitor.say(id, 'red');
  await host.clock.advance(0);
  expect(run().pausedAt).toBe(after);
  expect(clock().mode).toBe('held');
  const { virtualAt } = clock();
  await host.clock.advance(3_600_000);
  await visitor.say(id, 'blue');
  expect(textsOf(visitor.frames).at(-1)).toBe('blue');
  await host.must({ type: 'bot.goOn', runId: run().id }, people.me);
  await host.clock.advance(1_000);
  expect(clock().mode).toBe('running');
  expect(clock().virtualAt - virtualAt).toBeLessThan(100);
  expect(run().pausedAt).toBeNull();
  // What was said meanwhile is heard afterwards.
  expect(textsOf(visitor.frames).slice(-2)).toEqual([
    'So it is.',
    expect.stringMatching(/say it in other words/),
  ]);
  const refused = await host.do({ type: 'bot.goOn', runId: run().id }, people.me);
  expect(refused).toMatchObject({ ok: false, failure: { name: 'not-found' } });
});

test('[EN27] a clock that somebody has paused or set going stays as they want it', async () => {
  const { host, people, bot, after, clock } = await asked();
  const runId = () => host.rows('previews')[0]!.id;
  const say = (text: string) => host.must({ type: 'preview.say', botId: bot, text }, people.me);
  await host.must({ type: 'breakpoint.set', botId: bot, interactionId: after, on: true }, people.me);
  await host.must({ type: 'clock.set', mode: 'paused', rate: 1 }, people.me);
  await say('color');
  await say('red');
  await host.must({ type: 'bot.goOn', runId: runId() }, people.me);
  expect(clock().mode).toBe('paused');
  await host.must({ type: 'clock.set', mode: 'running', rate: 10 }, people.me);
  await say('color');
  await say('red');
  expect(clock()).toMatchObject({ mode: 'held', rate: 10 });
  await host.must({ type: 'preview.reset', botId: bot }, people.me);
  expect(clock()).toMatchObject({ mode: 'running', rate: 10 });
});

test('[EN27] a bot that waits does so after a restart of the engine, too', async () => {
  const { host, people, visitor, id, bot, after } = await asked();
  await host.must({ type: 'breakpoint.set', botId: bot, interactionId: after, on: true }, people.me);
  await visitor.say(id, 'red');
  await host.clock.advance(0);
  const later = await host.restart();
  const row = later.rows('botRuns')[0]!;
  expect(row.pausedAt).toBe(after);
  await later.must({ type: 'bot.goOn', runId: row.id }, people.me);
  await later.clock.advance(10_000);
  expect(later.rows('botRuns')[0]!.log.at(-1)?.kind).toBe('dialog-ended');
});

test('[EN27] a conversation that ends while its bot waits holds no clock', async () => {
  const { host, people, visitor, id, bot, after, clock } = await asked();
  await host.must({ type: 'breakpoint.set', botId: bot, interactionId: after, on: true }, people.me);
  await visitor.say(id, 'red');
  await host.clock.advance(0);
  expect(clock().mode).toBe('held');
  await visitor.ask('cm.UpdateConversationField', {
    conversationId: id,
    conversationField: [{ field: 'ConversationStateField', conversationState: 'CLOSE' }],
  });
  expect(host.rows('conversations')[0]!.phase.name).toBe('ended');
  expect(clock().mode).toBe('running');
});

test('[EN27] who sets the clock going and types into a paused preview has it going', async () => {
  const { host, people, bot, after, clock } = await asked();
  const say = (text: string) => host.must({ type: 'preview.say', botId: bot, text }, people.me);
  await host.must({ type: 'breakpoint.set', botId: bot, interactionId: after, on: true }, people.me);
  await say('color');
  await say('red');
  await host.must({ type: 'clock.set', mode: 'running', rate: 1 }, people.me);
  await say('blue');
  expect(clock().mode).toBe('running');
});

test('[EN27] a bot that loses its conversation while it waits holds no clock', async () => {
  const { host, people, visitor, id, bot, after, clock, connector } = await asked();
  await host.must({ type: 'breakpoint.set', botId: bot, interactionId: after, on: true }, people.me);
  await visitor.say(id, 'red');
  await host.clock.advance(0);
  expect(clock().mode).toBe('held');
  await host.must({ type: 'connector.stop', connectorId: connector }, people.me);
  await host.must({ type: 'connector.delete', connectorId: connector }, people.me);
  expect(host.rows('conversations')[0]!.phase.name).toBe('waiting');
  expect(clock().mode).toBe('running');
});

test('[EN28] the newest reasons are kept', async () => {
  const { host, people, bot, visitor, id, run } = await asked();
  for (let n = 0; n < 110; n += 1)
    await host.must({ type: 'preview.say', botId: bot, text: `no ${n}` }, people.me);
  const { log } = host.rows('previews')[0]!;
  expect(log).toHaveLength(400);
  expect(log.findLast(({ kind }) => kind === 'typed')).toMatchObject({ values: { text: 'no 109' } });
  for (let n = 0; n < 20; n += 1) {
    await visitor.say(id, `no ${n}`);
    await host.clock.advance(1_000);
  }
  expect(run().log).toHaveLength(60);
});

test('[EN27] a clock that is held waits for nothing', () => {
  const waits: number[] = [];
  const system = {
    now: () => 5_000,
    steady: () => 5_000,
    soon: () => {},
    after(ms: number) {
      waits.push(ms);
      return () => {};
    },
  };
  let mode: 'held' | 'running' = 'held';
  const clock = createVirtualClock(system, {
    state: () => ({ mode, rate: 10, virtualAt: 1_000, realAt: 5_000 }),
    latest: () => 0,
    nextTimer: () => null,
    runTimer: () => {},
  });
  clock.after(1_000, () => {});
  expect(waits).toEqual([]);
  mode = 'running';
  clock.rearm();
  expect(waits).toEqual([100]);
});

test('[PE44] as many interactions are marked as a file may hold, and no more', () => {
  const engine = createBareEngine();
  const [user] = Object.values(engine.world.users);
  const { accountId, id: me } = user!;
  const { botId } = engine.must({ type: 'bot.create', accountId, name: 'B', description: '' }, me);
  const bot = engine.world.bots[botId]!;
  const [dialog] = bot.dialogs;
  const [first] = dialog!.interactions;
  const many = (from: number, count: number) =>
    Array.from({ length: count }, (_, n) => ({ ...first!, id: asId<InteractionId>(`i${from + n}`) }));
  const dialogs = [
    { ...dialog!, interactions: many(0, 2_000) },
    { ...dialog!, id: asId<DialogId>('more'), interactions: many(2_000, 1) },
  ];
  const interactionIds = many(0, 2_000).map(({ id }) => id);
  const facts: Fact[] = [
    { type: 'bot.saved', at: 1, bot: { ...bot, dialogs } },
    { type: 'bot.breakpointsSet', at: 1, botId, interactionIds },
  ];
  for (const fact of facts) apply(engine.world, fact);
  const command: Command = {
    type: 'breakpoint.set',
    botId,
    interactionId: asId<InteractionId>('i2000'),
    on: true,
  };
  expect(engine.take({ type: 'command', command, as: me }).answer).toMatchObject({
    failure: { text: 'A bot pauses before at most 2000 interactions.' },
  });
});
