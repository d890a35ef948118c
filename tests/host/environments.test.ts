import { expect, test } from 'vitest';
import type { CommandOf } from '#contract/command';
import { counts, limits } from '#model/limits';
import { asId } from '#model/ids';
import { worldVersion } from '#model/world';
import { readWorldText } from '#workers/persistence/read-world-text';
import { upgradeFacts, upgradeWorld } from '#workers/persistence/upgrades';
import { readWorldFile, writeWorldFile } from '#workers/persistence/world-file';
import { createNodeScripts } from '#support/node-scripts';
import { buildTutorial } from '#support/tutorial';
import { createTestHost, type TestHost } from '#support/test-host';
import { fullWorld } from '../persistence/full-world';

type Draft = CommandOf<'environment.save'>['draft'];

const draftOf = (host: TestHost, rest: Partial<Draft> = {}): Draft => ({
  ...{ id: null, accountId: host.rows('accounts')[0]!.id, name: 'Live' },
  variables: [{ key: 'phone', value: '555' }],
  ...rest,
});
const save = (host: TestHost, rest?: Partial<Draft>) =>
  host.must({ type: 'environment.save', draft: draftOf(host, rest) });
const refusal = async (host: TestHost, rest: Partial<Draft>) => {
  const answer = await host.do({ type: 'environment.save', draft: draftOf(host, rest) });
  return answer.ok ? null : [answer.failure.field, answer.failure.text];
};
const said = (host: TestHost) =>
  host.rows('previews')[0]!.log.flatMap((one) => (one.kind === 'spoke' ? [one.values.text] : []));

/** A host with a bot that says the phone of its environment, in a text and by code. */
async function begin() {
  const host = await createTestHost({ scripts: await createNodeScripts() });
  const { bot } = await buildTutorial(host);
  const [welcome] = host.rows('bots')[0]!.dialogs;
  const text = welcome!.interactions.find(({ kind }) => kind === 'text')!;
  await host.must({
    type: 'interaction.save',
    botId: bot,
    dialogId: welcome!.id,
    interaction: {
      ...(text as Extract<CommandOf<'interaction.save'>['interaction'], { kind: 'text' }>),
      text: 'Call {$env.phone}.',
      code: { 'pre-process': 'botContext.sendMessage("" + botContext.getEnvVariable("phone"));' },
    },
  });
  const link = (environmentId: Awaited<ReturnType<typeof save>>['environmentId'] | null) =>
    host.do({ type: 'bot.rename', botId: bot, name: 'Billing', description: '', environmentId });
  const hello = async () => {
    await host.must({ type: 'preview.reset', botId: bot });
    await host.must({ type: 'preview.say', botId: bot, text: 'hi' });
    await host.clock.advance(1_000);
    return said(host);
  };
  return { host, bot, link, hello };
}

test('[EN59] a bot has the variables of the environment in its settings, until it has another or none', async () => {
  const { host, link, hello, bot } = await begin();
  expect(await hello()).toEqual(['null', 'Call .']);
  const { environmentId } = await save(host);
  expect((await link(environmentId)).ok).toBe(true);
  expect(await hello()).toEqual(['555', 'Call 555.']);
  await save(host, { id: environmentId, variables: [{ key: 'phone', value: '777' }] });
  expect(await hello()).toEqual(['777', 'Call 777.']);
  // What is left out stays as it was.
  await host.must({ type: 'bot.rename', botId: bot, name: 'Billing', description: 'd' });
  expect(await hello()).toEqual(['777', 'Call 777.']);
  expect((await link(null)).ok).toBe(true);
  expect(await hello()).toEqual(['null', 'Call .']);
});

test('[EN59] an environment of another account, or one that is not there, is none', async () => {
  const { link } = await begin();
  expect(await link(asId('nobody'))).toMatchObject({ ok: false, failure: { field: 'environmentId' } });
});

test('[EN59] what is played has the environment of the bot, and so has a file', async () => {
  const { host, link, bot } = await begin();
  const { environmentId } = await save(host);
  await link(environmentId);
  await host.must({ type: 'preview.say', botId: bot, text: 'hi' });
  await host.clock.advance(1_000);
  const { testId } = await host.must({ type: 'test.keep', botId: bot, conversationId: null });
  expect(host.rows('tests')[0]?.expected).toContain('Call 555.');
  const played = await host.api.workspace({ type: 'play', testId });
  expect(played).toMatchObject({ ok: true, value: { played: { problem: null } } });
});

test('[EN59] a world that was stored before there were environments has none', async () => {
  const old = fullWorld();
  Reflect.deleteProperty(old, 'environments');
  Reflect.deleteProperty(old.order, 'environments');
  const none = { environments: {}, order: { environments: [] } };
  expect(upgradeWorld(old, worldVersion, [])).toMatchObject(none);
  const replaced = { type: 'world.replaced', at: 1, because: 'import', world: old };
  expect(upgradeFacts([replaced], worldVersion, [])).toMatchObject([{ world: none }]);
  expect(await readWorldText({ json: JSON.stringify(old), version: worldVersion })).toMatchObject(none);

  const file = JSON.parse(writeWorldFile(fullWorld())) as { world: Record<string, unknown> };
  delete file.world['environments'];
  delete (file.world['order'] as Record<string, unknown>)['environments'];
  const read = readWorldFile(JSON.stringify(file));
  expect(read).toMatchObject({ ok: true, value: { world: none, mended: [] } });
});

test.each<[string, Partial<Draft>, string, string]>([
  ['no name', { name: ' ' }, 'name', 'The name is still empty.'],
  [
    'a long name',
    { name: 'x'.repeat(101) },
    'name',
    'The name may have at most 100 characters; this has 101.',
  ],
  [
    'a blank in the name of a variable',
    { variables: [{ key: 'my phone', value: '' }] },
    'variables',
    'A variable cannot be named “my phone”: only letters, digits and _ may stand in it.',
  ],
  [
    'one name twice',
    {
      variables: [
        { key: 'a', value: '1' },
        { key: ' a ', value: '2' },
      ],
    },
    'variables',
    'There are two variables named “a”.',
  ],
  [
    'a long value',
    { variables: [{ key: 'a', value: 'x'.repeat(limits.environmentValue + 1) }] },
    'variables',
    'The value of “a” may have at most 5000 characters; this has 5001.',
  ],
  [
    'too many',
    {
      variables: Array.from({ length: counts.environmentVariables + 1 }, (_, at) => ({
        key: `k${at}`,
        value: '',
      })),
    },
    'variables',
    'There may be at most 200 variables; these are 201.',
  ],
])('[EN60] an environment with %s is refused at its field', async (_, rest, field, sentence) => {
  const host = await createTestHost();
  expect(await refusal(host, rest)).toEqual([field, sentence]);
  expect(host.rows('environments')).toEqual([]);
});

test('[EN60] no two of an account have one name; a copy gets one of its own', async () => {
  const host = await createTestHost();
  const { environmentId } = await save(host);
  expect(await refusal(host, { name: 'LIVE ' })).toEqual([
    'name',
    'There is already a bot environment named “LIVE”.',
  ]);
  await save(host, { id: environmentId, name: 'live' });
  await host.must({ type: 'environment.copy', environmentId });
  expect(host.rows('environments')).toMatchObject([
    { name: 'live', variables: [{ key: 'phone', value: '555' }] },
    { name: 'live copy', variables: [{ key: 'phone', value: '555' }] },
  ]);
});

test('[EN60] one that a bot has stays; else it goes, and comes back as it was', async () => {
  const { host, link } = await begin();
  const { environmentId } = await save(host);
  await link(environmentId);
  const refused = await host.do({ type: 'environment.delete', environmentId });
  expect(refused.ok ? null : refused.failure.text).toBe(
    'The bot environment “Live” is still used by the bot “Billing”.',
  );
  await link(null);
  const [environment] = host.rows('environments');
  await host.must({ type: 'environment.delete', environmentId });
  expect(host.rows('environments')).toEqual([]);
  await save(host);
  const back = await host.must({
    type: 'environment.restore',
    environment: { ...environment!, variables: [...environment!.variables] },
  });
  expect(back.differs).toEqual(['the name “Live” was taken, so it is “Live 2”']);
  expect(host.rows('environments').map(({ id, name }) => [id, name])).toContainEqual([
    environmentId,
    'Live 2',
  ]);
});
