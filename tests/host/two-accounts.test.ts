import { lessonRowId } from '#contract/topics';
import { laterLessons } from '#core/lessons/index';
import { expect, test } from 'vitest';
import type { Patch } from '#contract/topics';
import { botStep } from '#core/lessons/connect-to-liveengage/08-bot';
import type { AccountId } from '#model/ids';
import { besides } from '#support/besides';
import { peopleOf } from '#support/people';
import { createTestHost, type TestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { topics } from '#workers/host/rows';

async function fileOf(host: TestHost): Promise<string> {
  const saved = await host.api.workspace({ type: 'export' });
  return (saved.ok && saved.value?.file) || '';
}

/** A world of two accounts, each with who came with it and what `build` makes. */
async function twoAccounts(build: (host: TestHost) => Promise<unknown> = async () => {}): Promise<TestHost> {
  const host = await createTestHost();
  const one = await createTestHost();
  await build(one);
  const file = await fileOf(one);
  expect(await host.api.workspace({ type: 'import', file: besides(file, file) })).toEqual({
    ok: true,
    value: null,
  });
  // The lessons load when first looked at, and a step is entered by a command.
  host.api.watch(['lessons'], () => {});
  await host.clock.advance(100);
  return host;
}

/** What a page of that account is told of each topic from now on, with how often it was told. */
function watchedBy(host: TestHost, of: AccountId) {
  const rows = new Map<string, { readonly id: string }>();
  const told: string[] = [];
  host.api.watch(
    topics,
    (patches: readonly Patch[]) => {
      for (const { topic, rows: changed, gone } of patches) {
        told.push(topic);
        for (const row of changed) rows.set(`${topic} ${row.id}`, row);
        for (const id of gone) rows.delete(`${topic} ${id}`);
      }
    },
    of,
  );
  return {
    told,
    all: () => [...rows.keys()].toSorted(),
    of: (topic: string) => [...rows].flatMap(([key, row]) => (key.startsWith(`${topic} `) ? [row] : [])),
  };
}

const owned = [
  'profiles',
  'skills',
  'users',
  'campaigns',
  'bots',
  'connectors',
  'agents',
  'visitors',
  'lessons',
];

test('[EN31] a page is told the rows of one account, and nothing when another one changes', async () => {
  const host = await twoAccounts(async (one) => {
    const tutorial = await buildTutorial(one);
    await one.must({ type: 'preview.open', botId: tutorial.bot });
    const draft = { ...one.rows('connectors')[0]!, conversationKind: 'messaging' as const };
    await one.must({ type: 'connector.save', draft });
    await one.must({ type: 'connector.start', connectorId: tutorial.connector });
    await one.clock.advance(10_000);
    await (await peopleOf(one).consumer()).ask('cm.ConsumerRequestConversation', {});
    await one.clock.advance(10_000);
  });
  await host.clock.advance(10_000);
  const [one, two] = host.rows('accounts');
  if (!one || !two) throw new Error('There are no two accounts.');
  const [here, there] = [watchedBy(host, one.id), watchedBy(host, two.id)];
  for (const topic of [...owned, 'previews', 'breakpoints', 'conversations', 'botRuns']) {
    const count = [here, there].map((page) => page.of(topic).length);
    expect(count[0], topic).toBeGreaterThan(0);
    expect(count, topic).toEqual([count[0], count[0]]);
    const together = host.rows(topic as 'skills').map(({ id }) => id);
    expect([...here.of(topic), ...there.of(topic)].map(({ id }) => id).toSorted(), topic).toEqual(
      together.toSorted(),
    );
  }
  for (const row of here.of('conversations')) expect(row).toMatchObject({ accountId: one.id });
  expect(here.of('people')).toEqual(there.of('people'));

  const before = there.all();
  there.told.length = 0;
  const me = host.rows('people').find(({ accountId }) => accountId === one.id)!;
  const draft = { id: null, accountId: one.id, name: 'Sales', description: 'Of one' };
  const { skillId } = await host.must({ type: 'skill.save', draft }, me.id);
  await host.clock.advance(100);
  expect(here.of('skills')).toContainEqual(expect.objectContaining({ id: skillId }));
  await host.must({ type: 'skill.delete', skillId }, me.id);
  await host.clock.advance(100);
  expect(here.of('skills')).not.toContainEqual(expect.objectContaining({ id: skillId }));
  expect(there.all()).toEqual(before);
  expect(there.told.filter((topic) => owned.includes(topic))).toEqual([]);
});

test('[LE12] each account stands somewhere of its own in a lesson, and goes back for itself', async () => {
  const host = await twoAccounts();
  const [one, two] = host.rows('users');
  if (!one || !two) throw new Error('There are no two accounts.');
  const rowOf = (accountId: string) => host.rows('lessons').find((row) => row.accountId === accountId);
  const add = (me: typeof one, name: string) => {
    const draft = { id: null, accountId: me.accountId, name, description: name };
    return host.must({ type: 'skill.save', draft }, me.id);
  };
  await add(one, 'Bot');
  await host.clock.advance(100);
  expect(rowOf(one.accountId)?.current).toBe('human-skill');
  expect(rowOf(two.accountId)?.current).toBe('bot-skill');
  expect(rowOf(two.accountId)?.entered).toEqual(['bot-skill']);
  await add(two, 'Bot');
  await host.clock.advance(100);
  await add(two, 'Later');
  const { accountId } = two;
  const back = {
    type: 'rewind',
    accountId,
    lessonId: 'connect-to-liveengage',
    stepId: 'human-skill',
  } as const;
  expect(await host.api.workspace(back)).toMatchObject({ ok: true });
  const names = host.rows('skills').map(({ accountId, name }) => [accountId, name]);
  expect(names).toEqual([
    [one.accountId, 'Bot'],
    [two.accountId, 'Bot'],
  ]);
});

test('[LE12] a lesson is judged in the account somebody looks at, and in no other', async () => {
  const host = await createTestHost();
  const file = await fileOf(await createTestHost());
  await host.api.workspace({ type: 'import', file: besides(file, file) });
  const [one, two] = host.rows('accounts');
  if (!one || !two) throw new Error('There are no two accounts.');
  const page = watchedBy(host, two.id);
  await host.clock.advance(100);
  expect(page.of('lessons')).toMatchObject([
    { accountId: two.id, current: 'bot-skill', entered: ['bot-skill'] },
  ]);
  const { world } = JSON.parse(await fileOf(host));
  expect(Object.keys(world.lessons)).toEqual([`${two.id} connect-to-liveengage bot-skill`]);
});

test('[LE12] a step that was entered before accounts stood apart is started over in any', async () => {
  const host = await createTestHost();
  const [account] = host.rows('accounts');
  const lessonId = 'connect-to-liveengage';
  await host.must({ type: 'lesson.enter', lessonId, stepId: 'bot-skill' });
  const draft = { id: null, accountId: account!.id, name: 'Bot', description: 'Of one' };
  await host.must({ type: 'skill.save', draft });
  host.api.watch(['lessons'], () => {}, account!.id);
  await host.clock.advance(100);
  expect(host.rows('lessons')[0]?.entered).toEqual(['bot-skill', 'human-skill']);
  const back = { type: 'rewind', accountId: account!.id, lessonId, stepId: 'bot-skill' } as const;
  expect(await host.api.workspace(back)).toMatchObject({ ok: true });
  expect(host.rows('skills')).toEqual([]);
});

test('[LE12] what another account has called its bot is free in this one', async () => {
  const host = await twoAccounts();
  const [one, two] = host.rows('users');
  if (!one || !two) throw new Error('There are no two accounts.');
  await host.must(
    { type: 'bot.create', accountId: one.accountId, name: 'Billing Bot', description: '' },
    one.id,
  );
  const { world } = JSON.parse(await fileOf(host));
  const [move] = botStep.solution(world, two);
  if (move?.kind !== 'command') throw new Error('Nothing is done about the bot.');
  expect(move.command).toMatchObject({ accountId: two.accountId, name: 'Billing Bot' });
  expect(await host.do(move.command, two.id)).toMatchObject({ ok: true });
});

test('[EN51] a lesson that comes later is judged in the account in which it was begun, and in no other', async () => {
  const host = await twoAccounts();
  host.api.watch(['lessons'], () => {});
  const [one] = host.rows('accounts');
  const [later] = laterLessons;
  // Read here once, it is there at once.
  await later!.load();
  const lessonId = lessonRowId(one!.id, later!.id);
  await host.must({ type: 'lesson.enter', lessonId, stepId: 'bot-skill' });
  await host.clock.advance(100);
  expect(host.rows('lessons').filter((row) => row.lessonId === later!.id)).toMatchObject([{ id: lessonId }]);
});

test('[AC8] a test is played by its own account only', async () => {
  const host = await twoAccounts(async (one) => {
    const { bot } = await buildTutorial(one);
    await one.must({ type: 'preview.say', botId: bot, text: 'hi' });
    await one.must({ type: 'test.keep', botId: bot, conversationId: null });
  });
  const people = host.rows('people');
  const tests = host.rows('tests');
  expect(tests).toHaveLength(2);
  for (const { id: testId, botId } of tests) {
    const { accountId } = host.rows('bots').find(({ id }) => id === botId)!;
    const own = people.find((one) => one.accountId === accountId)!;
    const strange = people.find((one) => one.accountId !== accountId)!;
    const refused = await host.api.workspace({ type: 'play', testId }, strange.id);
    expect(refused).toEqual(await host.do({ type: 'test.delete', testId }, strange.id));
    expect(refused).toMatchObject({
      ok: false,
      failure: { text: expect.stringContaining('another account') },
    });
    expect(await host.api.workspace({ type: 'play', testId }, own.id)).toMatchObject({ ok: true });
  }
});
