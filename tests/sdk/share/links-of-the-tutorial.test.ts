import { expect, test } from 'vitest';
import { laterLessons } from '#core/lessons/index';
import { apiAccessKeyOf } from '#model/api-access-key';
import { asFile, packLink, unpackLink } from '#sdk/share/link-text';
import { createCountingIds } from '#support/counting-ids';
import { createTestHost, type TestHost } from '#support/test-host';
import { createPlayer } from '../../core/lessons/players';

async function fileOf(host: TestHost): Promise<string> {
  const exported = await host.api.workspace({ type: 'export' });
  return exported.ok ? (exported.value?.file ?? '') : exported.failure.text;
}

async function openIn(host: TestHost, link: string): Promise<void> {
  const opened = await unpackLink(link, createCountingIds());
  if (!opened.ok) throw new Error(opened.failure);
  const { file } = opened.value;
  expect(await host.api.workspace({ type: 'import', file })).toEqual({ ok: true, value: null });
  await host.clock.advance(10_000);
}

test('[SH5][SH6] the tutorial’s finished setup and its conversation are short links, and work where they are opened', async () => {
  const player = await createPlayer();
  await player.solveUntil('live-chat');
  const setup = await packLink(
    { name: 'tutorial', route: '', as: '', file: await fileOf(player.host) },
    'setup',
  );
  expect(setup?.length).toBeLessThanOrEqual(1_500);

  const fresh = await createTestHost();
  await openIn(fresh, setup ?? '');
  expect(fresh.rows('connectors')).toMatchObject([{ status: 'online' }]);
  const keyOf = (host: TestHost) => host.rows('users').find(({ type }) => type === 'bot')?.login;
  expect(keyOf(fresh)).toMatchObject({
    method: 'api-key',
    key: { secret: expect.stringMatching(/^token-/) },
  });
  expect(keyOf(fresh)).not.toEqual(keyOf(player.host));

  for (const { id } of player.lesson.steps) await player.solve(id);
  const all = await packLink(
    { name: 'tutorial', route: '', as: '', file: await fileOf(player.host) },
    'conversations',
  );
  expect(all?.length).toBeLessThanOrEqual(4_000);
  const other = await createTestHost();
  await openIn(other, all ?? '');
  const said = (host: TestHost) =>
    host.rows('conversations').map(({ milestones, phase }) => [milestones, phase.name]);
  expect(said(other)).toEqual(said(player.host));
});

test('[SH40] a bot that hands over by the API does so where it is opened, by a key of there', async () => {
  const lesson = await laterLessons.find(({ id }) => id === 'hand-off-by-api')?.load();
  const player = await createPlayer(lesson);
  for (const { id } of player.lesson.steps) await player.solve(id);
  const keysOf = (host: TestHost) => host.rows('users').map((user) => apiAccessKeyOf(user));
  const sent = (host: TestHost) =>
    keysOf(host).filter((key) => JSON.stringify(host.rows('bots')).includes(key));
  expect(sent(player.host)).toHaveLength(1);
  const file = await fileOf(player.host);

  for (const load of ['setup', 'conversations'] as const) {
    const link = (await packLink({ name: 'api', route: '', as: '', file }, load)) ?? '';
    expect(await unpackLink(link, createCountingIds())).toMatchObject({ ok: true, value: { blank: [] } });
    const opened = await createTestHost();
    await openIn(opened, link);
    expect(sent(opened)).toHaveLength(1);
    expect(sent(opened)).not.toEqual(sent(player.host));
  }
  const saved = await createTestHost();
  await saved.api.workspace({ type: 'import', file: asFile(file, 'setup') ?? '' });
  expect(sent(saved)).toHaveLength(1);
  expect(sent(saved)).not.toEqual(sent(player.host));
});
