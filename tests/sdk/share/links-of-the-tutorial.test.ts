import { expect, test } from 'vitest';
import { packLink, unpackLink } from '#sdk/share/link-text';
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
