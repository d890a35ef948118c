import type { World } from '#model/world';
import { worldsAt } from './history';
import type { Journal, StepStart } from './ports';
import { stepEntered } from './steps-entered';

/** The world as it was when the step was entered; null where that is not known. */
export async function worldAtStep(journal: Journal, id: string): Promise<World | null> {
  const [start, kept] = await Promise.all([journal.readStep(id), journal.stepIds()]);
  // What leads to the steps before it is wanted too once the world has gone back.
  if (start && knowsStarts(kept, start)) return start;
  await journal.keepSteps(await findStarts(journal, await journal.length()));
  return journal.readStep(id);
}

/** Lets facts go that only make the journal longer: those before the older of two snapshots, once they are so many. */
export async function trimJournal(journal: Journal, kept: number): Promise<void> {
  const newest = await journal.readSnapshot();
  const older = newest && (await journal.readSnapshot(newest.position - 1));
  if (!newest?.world || !older?.world || older.position - journal.start < kept) return;
  const found = knowsStarts(await journal.stepIds(), older.world)
    ? []
    : await findStarts(journal, older.position);
  await journal.forgetBefore(older.position, found);
}

/** Are the starts of all steps kept that were entered in this world? */
function knowsStarts(ids: readonly string[], { lessons }: World): boolean {
  const kept = new Set(ids);
  return Object.keys(lessons).every((id) => kept.has(id));
}

/** Starts out of the facts up to a position: older versions did not keep them when they were entered. */
async function findStarts(journal: Journal, until: number): Promise<StepStart[]> {
  const { start } = journal;
  const entered = (await journal.readFacts(start, until)).flatMap((fact, place) => {
    const id = stepEntered(fact);
    return id === null ? [] : [{ id, after: start + place + 1 }];
  });
  const worlds = await worldsAt(
    journal,
    entered.map(({ after }) => after),
  );
  return entered.flatMap(({ id }, place) => {
    const world = worlds[place];
    return world ? [{ id, world }] : [];
  });
}
