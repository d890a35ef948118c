import { expect, test } from 'vitest';
import { createFakeClock } from '#support/fake-clock';
import { peopleOf } from '#support/people';
import { createTestHost, type TestHost } from '#support/test-host';

const hour = 3_600_000;

async function fileOf(host: TestHost): Promise<string> {
  const exported = await host.api.workspace({ type: 'export' });
  if (!exported.ok || !exported.value?.file) throw new Error('Export failed.');
  return exported.value.file;
}

/** A world in which somebody waits, exported at `clock`. */
async function waitingRoom(clock = createFakeClock()): Promise<TestHost> {
  const host = await createTestHost({ clock });
  await (await peopleOf(host).consumer()).open(await peopleOf(host).skill('Human'));
  return host;
}

test('[PE42] a world whose clock ran ahead goes on from there: nobody waits minus minutes', async () => {
  const host = await waitingRoom();
  await host.must({ type: 'clock.advance', byMs: 48 * hour });
  await host.clock.advance(1);
  await (await peopleOf(host).consumer()).open();
  const latest = host.rows('conversations').at(-1)!.openedAt;
  const fresh = await createTestHost();
  expect(await fresh.api.workspace({ type: 'import', file: await fileOf(host) })).toMatchObject({ ok: true });
  await (await peopleOf(fresh).consumer()).open();
  const opened = fresh.rows('conversations').map(({ openedAt }) => openedAt);
  expect(opened).toEqual([...opened].sort((a, b) => a - b));
  expect(opened.at(-1)).toBeGreaterThanOrEqual(latest);
});

test('[PE42] a world that lay in a file for a week is at the moment it was put away', async () => {
  const host = await waitingRoom();
  const file = await fileOf(host);
  const [opened] = host.rows('conversations');
  const later = await createTestHost({ clock: createFakeClock(host.clock.now() + 7 * 24 * hour) });
  expect(await later.api.workspace({ type: 'import', file })).toMatchObject({ ok: true });
  await (await peopleOf(later).consumer()).open();
  const newest = later.rows('conversations').at(-1)!;
  expect(newest.openedAt - opened!.openedAt).toBeLessThan(hour);
});

test('[PE40][PE41] what was put right is told to who imports', async () => {
  const host = await waitingRoom();
  const file = JSON.parse(await fileOf(host));
  file.world.timers['x'] = { dueAt: 1, about: { kind: 'ring-expires', ringId: 'nope' } };
  const fresh = await createTestHost();
  expect(await fresh.api.workspace({ type: 'import', file: JSON.stringify(file) })).toEqual({
    ok: true,
    value: { mended: ['timers: 1 that belonged to nothing was left out.'] },
  });
});

test('[PE47] an imported workspace offers no step whose start it does not have, and the one it stands at is entered anew', async () => {
  const host = await waitingRoom();
  await host.must({ type: 'lesson.enter', lessonId: 'connect-to-liveengage', stepId: 'agent-skills' });
  const fresh = await createTestHost();
  await fresh.api.workspace({ type: 'import', file: await fileOf(host) });
  expect(JSON.parse(await fileOf(fresh)).world.lessons).toEqual({});
  // The lessons load when first looked at, and a step is entered by a command.
  fresh.api.watch(['lessons'], () => {});
  await fresh.clock.advance(100);
  const [lesson] = fresh.rows('lessons');
  expect(lesson?.entered).toEqual([lesson?.current]);
  const { accountId, lessonId } = lesson!;
  for (const stepId of lesson?.entered ?? [])
    expect(await fresh.api.workspace({ type: 'rewind', accountId, lessonId, stepId })).toMatchObject({
      ok: true,
    });
});
