import { asId, type BotId, type UserId } from '#model/ids';
import type { World } from '#model/world';
import { createFakeClock, settle } from '#support/fake-clock';
import { createNodeScripts } from '#support/node-scripts';
import { createTestHost, type TestHost } from '#support/test-host';
import { writeWorldFile } from '#workers/persistence/world-file';
import { userIds } from '../persistence/full-ids';
import { fullWorld } from '../persistence/full-world';

const giver = asId<BotId>('giver');
export const fullFile = writeWorldFile(withGiver(fullWorld()));

/** Beside everything a second bot, whose dialogs can be taken. */
function withGiver(world: World): World {
  const bot = Object.values(world.bots).find(({ id }) => id === 'bot');
  if (!bot) throw new Error('The full world lacks its bot.');
  world.bots[giver] = { ...bot, id: giver, name: 'Giver' };
  world.order.bots.push(giver);
  return world;
}

/** What waits more often than that in one life waits for ever. */
const mostWaits = 200_000;

/** A host that has imported a world; throws what the import is refused with, and when time turns in a circle. */
export async function hostOf(file: string): Promise<TestHost> {
  const clock = createFakeClock();
  let waits = 0;
  const host = await createTestHost({
    scripts: await createNodeScripts(),
    clock: {
      ...clock,
      after(ms, call) {
        return clock.after(ms, () => {
          waits += 1;
          if (waits > mostWaits) throw new Error('Time turns in a circle.');
          call();
        });
      },
    },
  });
  const imported = await host.api.workspace({ type: 'import', file });
  if (!imported.ok) throw new Error(imported.failure.text);
  // Connectors sign in; what they do is no answer to what is asked next.
  await quiet(host);
  return host;
}

/** Waits until nothing more is stored by itself. */
export async function quiet(host: TestHost): Promise<void> {
  for (let before = -1; before !== (await host.journal.length()); await settle())
    before = await host.journal.length();
}

/** Who may do everything in the full world. */
export const boss: UserId = userIds.human;

export async function fileOf(host: TestHost): Promise<string> {
  const exported = await host.api.workspace({ type: 'export' });
  if (!exported.ok || !exported.value?.file) throw new Error('Failed to export the world.');
  return exported.value.file;
}
