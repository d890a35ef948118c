import { expect, test } from 'vitest';
import { botStep } from '#core/lessons/connect-to-liveengage/08-bot';
import { besides } from '#support/besides';
import { createTestHost, type TestHost } from '#support/test-host';

async function fileOf(host: TestHost): Promise<string> {
  const saved = await host.api.workspace({ type: 'export' });
  return (saved.ok && saved.value?.file) || '';
}

/** A world of two accounts, each with who came with it. */
async function twoAccounts(): Promise<TestHost> {
  const host = await createTestHost();
  const file = await fileOf(await createTestHost());
  expect(await host.api.workspace({ type: 'import', file: besides(file, file) })).toMatchObject({ ok: true });
  // The lessons load when first looked at, and a step is entered by a command.
  host.api.watch(['lessons'], () => {});
  await host.clock.advance(100);
  return host;
}

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
  const { enteredAs } = rowOf(two.accountId) ?? { enteredAs: '' };
  expect(enteredAs).not.toBe(rowOf(one.accountId)?.enteredAs);
  const back = { type: 'rewind', lessonId: enteredAs, stepId: 'human-skill' } as const;
  expect(await host.api.workspace(back)).toMatchObject({ ok: true });
  const names = host.rows('skills').map(({ accountId, name }) => [accountId, name]);
  expect(names).toEqual([
    [one.accountId, 'Bot'],
    [two.accountId, 'Bot'],
  ]);
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
