import { lessonRowId } from '#contract/topics';
import type { Fact } from '#model/fact';
import type { AccountId } from '#model/ids';
import type { World } from '#model/world';
import { worldsAt } from './history';
import type { Journal, StepStart } from './ports';

/** The facts kept to look back on, before older ones go. */
const keptFacts = 20_000;

/** The starts of the steps that one input entered, which are kept with its facts; `world` is as it has become. */
export function startsIn(world: World, facts: readonly Fact[]): StepStart[] {
  return facts.flatMap((fact) => {
    const id = stepEntered(fact);
    return id === null ? [] : [{ id, world: JSON.parse(JSON.stringify(world)) as World }];
  });
}

/**
 * What a step may have been entered as: by who looks at it in that account or, as clients with lessons of their own do it and
 * older versions did, for everybody there is.
 */
export function stepNames(accountId: AccountId, lessonId: string, stepId: string): readonly [string, string] {
  return [`${lessonRowId(accountId, lessonId)} ${stepId}`, `${lessonId} ${stepId}`];
}

/** The world as it was when the step was entered; null where that is not known. */
export async function worldAtStep(journal: Journal, id: string): Promise<World | null> {
  const [start, kept] = await Promise.all([journal.readStep(id), journal.stepIds()]);
  // What leads to the steps before it is wanted too once the world has gone back.
  if (start && knowsStarts(kept, start)) return start;
  await journal.keepSteps(await findStarts(journal, await journal.length()));
  return journal.readStep(id);
}

/** Lets facts go that only make the journal longer: those before the older of two snapshots, once they are many. */
export async function trimJournal(journal: Journal, length: number): Promise<void> {
  // To read two snapshots takes longer than to write one.
  if (length - journal.start < keptFacts) return;
  const newest = await journal.readSnapshot();
  const older = newest && (await journal.readSnapshot(newest.position - 1));
  if (!newest?.world || !older?.world || older.position - journal.start < keptFacts) return;
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

function stepEntered(fact: Fact): string | null {
  return fact.type === 'lesson.stepEntered' ? `${fact.lessonId} ${fact.stepId}` : null;
}
