import { apply } from '#core/engine/apply';
import { bareWorld, emptyWorld, type World } from '#model/world';
import type { Journal, StepStart } from './ports';

/** The facts kept to look back on, before older ones go. */
const keptFacts = 20_000;

/** The world at each moment a lesson step was entered, out of the facts that are kept up to a position. */
async function findStepStarts(journal: Journal, until: number): Promise<StepStart[]> {
  const snapshot = await journal.readSnapshot(journal.start);
  const world = snapshot?.world ? bareWorld(snapshot.world) : emptyWorld();
  const starts = new Map<string, StepStart>();
  for (const fact of await journal.readFacts(journal.start, until)) {
    apply(world, fact);
    if (fact.type !== 'lesson.stepEntered') continue;
    const id = `${fact.lessonId} ${fact.stepId}`;
    starts.set(id, { id, world: JSON.parse(JSON.stringify(world)) });
  }
  return [...starts.values()];
}

/** The world as it was when the step was entered; null where that is not known. Keeps what leads to the steps before it, for when the world goes back. */
export async function worldAtStep(journal: Journal, id: string): Promise<World | null> {
  const starts = await findStepStarts(journal, await journal.length());
  await journal.keepSteps(starts);
  return journal.readStep(id);
}

/** Lets facts go that only make the journal longer: those before the older of two snapshots, once they are many. */
export async function trimJournal(journal: Journal): Promise<void> {
  const newest = await journal.readSnapshot();
  const older = newest && (await journal.readSnapshot(newest.position - 1));
  if (!newest?.world || !older?.world || older.position - journal.start < keptFacts) return;
  await journal.forgetBefore(older.position, await findStepStarts(journal, older.position));
}
