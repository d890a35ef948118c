import type { Archived } from '#model/archive';
import type { Fact } from '#model/fact';

/** Where everything before goes: the last fact that replaces the whole world. */
export interface Fresh {
  /** Its place among the facts. */
  readonly place: number;
  /** After a reset or an import no step can be started over; after going back to a step, that one and those before it. */
  keepsStep(id: string): boolean;
  /** Of steps entered in the same write: those after everything before went. */
  enters(id: string): boolean;
  /** Of the archive what the new world knows stays; the rest is in that world, or never was. */
  readonly archiveUntil: number;
  /** What of this write's, in the order of its facts, is archived at its end. */
  archives(archived: readonly Archived[]): readonly Archived[];
}

/** A journal's part of *everything goes*: old names and lines must not lie about once nothing leads back to them. */
export function findFresh(facts: readonly Fact[]): Fresh | null {
  const place = facts.findLastIndex(({ type }) => type === 'world.replaced');
  const fact = facts[place];
  if (fact?.type !== 'world.replaced') return null;
  const entered = facts
    .slice(place)
    .flatMap((one) => (one.type === 'lesson.stepEntered' ? [`${one.lessonId} ${one.stepId}`] : []));
  const archivedBefore = facts.slice(0, place).filter(({ type }) => type === 'conversation.archived').length;
  const archiveUntil = fact.world.archived;
  return {
    place,
    archiveUntil,
    archives: (archived) =>
      archived.filter(({ number }, index) => index >= archivedBefore || number < archiveUntil),
    keepsStep: (id) => fact.because === 'rewind' && Object.hasOwn(fact.world.lessons, id),
    enters: (id) => entered.includes(id),
  };
}
