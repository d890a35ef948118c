import fc from 'fast-check';
import { expect, test } from 'vitest';
import { peopleOf } from '#support/people';
import { keep, play, tutorial } from './keep-and-play';

const words = [
  'hi',
  'hello there',
  'agent',
  '#agent',
  'reset!',
  '\\back',
  'what\nis it',
  'one\u2028two',
  'help me',
  'blah',
];

const authors = ['run-from', 'variable-set-by-author', 'paused'] as const;

test(
  '[CT1][CT5] whatever is said in a preview passes as a test when nothing has changed, unless its author took part',
  { timeout: 120_000 },
  async () => {
    const { host, bot: botId } = await tutorial();
    const { me } = peopleOf(host);
    const { id: interactionId } = host
      .rows('bots')[0]!
      .dialogs.flatMap(({ interactions }) => interactions)
      .find(({ kind }) => kind === 'text')!;
    const takePart = {
      'run-from': () => host.must({ type: 'preview.runFrom', botId, interactionId }, me),
      'variable-set-by-author': () =>
        host.must({ type: 'preview.setVariable', botId, name: 'color', value: 'red' }, me),
      async paused() {
        await host.must({ type: 'breakpoint.set', botId, interactionId, on: true }, me);
        await host.must({ type: 'preview.say', botId, text: 'hi' }, me);
        await host.must({ type: 'breakpoint.set', botId, interactionId, on: false }, me);
      },
    };
    const line = fc.tuple(fc.constantFrom(...words), fc.integer({ min: 0, max: 5_000 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.option(fc.constantFrom(...authors), { freq: 2 }),
        async (lines, part) => {
          await host.must({ type: 'preview.reset', botId }, me);
          if (part) await takePart[part]();
          for (const [text, ms] of lines) {
            await host.must({ type: 'preview.say', botId, text }, me);
            await host.clock.advance(ms);
          }
          if (part) {
            expect(host.rows('previews')[0]!.log.map(({ kind }) => kind)).toContain(part);
            const kept = await host.do({ type: 'test.keep', botId, conversationId: null }, me);
            expect(kept.ok ? '' : kept.failure.text).toContain('Its author took part');
            return;
          }
          const testId = await keep(host, botId);
          expect((await play(host, testId)).problem).toBe(null);
          await host.must({ type: 'test.delete', testId });
        },
      ),
      { numRuns: 40 },
    );
  },
);

test(
  '[CT1] whatever is said in a chat passes as a test when nothing has changed',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...words), fc.integer({ min: 0, max: 5_000 })), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.boolean(),
        fc.boolean(),
        async (lines, isAtWork, comesLater) => {
          const { host, bot, connector } = await tutorial();
          await host.must({ type: 'connector.start', connectorId: connector });
          if (isAtWork) await peopleOf(host).agent('human_agent');
          await host.clock.advance(5_000);
          const visitor = await peopleOf(host).consumer();
          const [campaign] = host.rows('campaigns');
          const campaignInfo = { campaignId: campaign!.id, engagementId: campaign!.engagements[0]!.id };
          const { body } = await visitor.ask('cm.ConsumerRequestConversation', {
            campaignInfo,
          });
          await host.clock.advance(1_000);
          for (const [text, ms] of lines) {
            await visitor.say(body.conversationId, text);
            await host.clock.advance(ms);
          }
          await host.clock.advance(2_000);
          if (comesLater && !isAtWork) await peopleOf(host).agent('human_agent');
          const testId = await keep(host, bot, body.conversationId);
          const result = await play(host, testId);
          const [kept] = host.rows('tests');
          expect(kept!.expected).toContain('"out"');
          expect(result.problem, `${kept!.script}\n${kept!.expected}\n\n${result.came}`).toBe(null);
        },
      ),
      { numRuns: 15 },
    );
  },
);

test('[CT3] a test tells its first difference, what came can be expected, and the workspace stays as it was', async () => {
  const { host, bot } = await tutorial();
  await host.must({ type: 'preview.say', botId: bot, text: 'hi' });
  const testId = await keep(host, bot);
  const welcome = host
    .rows('bots')[0]!
    .dialogs.flatMap((dialog) => dialog.interactions.map((interaction) => ({ dialog, interaction })))
    .find(({ interaction }) => interaction.kind === 'text')!;
  await host.must({
    type: 'interaction.save',
    botId: bot,
    dialogId: welcome.dialog.id,
    interaction: { ...structuredClone(welcome.interaction), text: 'Something else.' } as never,
  });
  const facts = (await host.journal.readFacts(0)).length;
  const result = await play(host, testId);
  expect(result.problem).toMatch(/^Expected \(2\.\): /);
  expect(JSON.parse(result.differences[0]!.got)).toMatchObject({ out: 'Something else.' });
  expect(JSON.parse(result.differences[0]!.expected)).toMatchObject({ out: expect.any(String) });
  expect((await host.journal.readFacts(0)).length).toBe(facts);
  const stored = host.rows('tests')[0]!;
  await host.must({
    type: 'test.save',
    draft: { ...structuredClone(stored), expected: result.came } as never,
  });
  expect((await play(host, testId)).problem).toBe(null);
});

test('[CT4] who is at work, when it begins and what answers are replaced for one test alone', async () => {
  const { host, bot, human } = await tutorial();
  const draft = (more: object) => ({
    ...{ id: null, botId: bot, name: 'Handoff', channel: 'chat', script: 'an agent please', expected: '' },
    ...{ startsAt: null, agents: [], answers: [], ...more },
  });
  const { testId: without } = await host.must({
    type: 'test.save',
    draft: draft({ name: 'Nobody' }) as never,
  });
  const { testId: with1 } = await host.must({
    type: 'test.save',
    draft: draft({ agents: [human] }) as never,
  });
  expect((await play(host, without)).came).toContain('"returned"');
  const taken = (await play(host, with1)).came;
  expect(taken).toContain('"escalated"');
  expect(taken).not.toContain('"returned"');
});

test('[CT2] a test goes with its bot, comes back after it was deleted, and what cannot be played is refused by its line', async () => {
  const { host, bot, connector } = await tutorial();
  await host.must({ type: 'preview.say', botId: bot, text: 'hi' });
  const testId = await keep(host, bot);
  const stored = structuredClone(host.rows('tests')[0]!) as never;
  await host.must({ type: 'test.delete', testId });
  expect(host.rows('tests')).toEqual([]);
  await host.must({ type: 'test.restore', test: stored });
  expect(host.rows('tests')).toEqual([stored]);
  const refused = async (change: object) => {
    const answer = await host.do({ type: 'test.save', draft: { ...(stored as object), ...change } as never });
    return answer.ok ? null : [answer.failure.field, answer.failure.text];
  };
  expect(await refused({ script: `hi\n@${'9'.repeat(20)} hi` })).toEqual([
    'script',
    expect.stringContaining('Line 2'),
  ]);
  expect(await refused({ expected: '{"in":"hi"}\n[1]' })).toEqual([
    'expected',
    expect.stringContaining('line 2'),
  ]);
  expect(await refused({ name: ' ' })).toEqual(['name', expect.any(String)]);
  expect(await refused({ expected: 'x'.repeat(200_001) })).toEqual([
    'expected',
    expect.stringContaining('200000'),
  ]);
  expect(await refused({ id: null })).toEqual(['name', expect.stringContaining('hi')]);
  await host.must({ type: 'connector.delete', connectorId: connector });
  await host.must({ type: 'bot.delete', botId: bot });
  expect(host.rows('tests')).toEqual([]);
});

test('[CT3] a test that takes too long is given up, and says so', async () => {
  const { host, bot } = await tutorial();
  const { now, steady, soon, after } = host.clock;
  let ms = 0;
  // Each look at the clock takes a second.
  Object.assign(host.clock, { now, soon, after, steady: () => steady() + (ms += 1_000) });
  const { testId } = await host.must({
    type: 'test.save',
    draft: {
      ...{ id: null, botId: bot, name: 'Days', channel: 'chat', script: `hi\n@${90 * 86_400_000}` },
      ...{ expected: '', startsAt: null, agents: null, answers: [] },
    },
  });
  expect((await play(host, testId)).problem).toContain('It takes too long');
});

test('[CT3] a test in Preview that takes too long is given up before its next step', async () => {
  const { host, bot } = await tutorial();
  const { now, steady, soon, after } = host.clock;
  let ms = 0;
  Object.assign(host.clock, { now, soon, after, steady: () => steady() + (ms += 20_000) });
  const { testId } = await host.must({
    type: 'test.save',
    draft: {
      ...{ id: null, botId: bot, name: 'Long', channel: 'web', script: 'hi\nhi\nhi' },
      ...{ expected: '', startsAt: null, agents: null, answers: [] },
    },
  });
  expect((await play(host, testId)).problem).toContain('It takes too long');
});

test('[CT2] agents and answers have each their own limit, told at their field', async () => {
  const { host, bot, human } = await tutorial();
  const answer = {
    ...{ name: 'a', method: 'GET', url: '*', status: 200, headers: [], body: '', delayMs: 0, script: '' },
  };
  const refused = async (more: object) => {
    const draft = { id: null, botId: bot, name: 'Many', channel: 'web', script: 'hi', expected: '' };
    const whole = { ...draft, startsAt: null, agents: null, answers: [], ...more };
    const saved = await host.do({ type: 'test.save', draft: whole as never });
    return saved.ok ? null : [saved.failure.field, saved.failure.text];
  };
  const many = <T>(one: T) => Array.from({ length: 101 }, () => one);
  expect(await refused({ agents: many(human) })).toEqual(['agents', expect.stringContaining('100')]);
  expect(await refused({ answers: many(answer) })).toEqual(['answers', expect.stringContaining('50')]);
});
