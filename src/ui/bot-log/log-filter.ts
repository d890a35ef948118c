import { keysOf } from '#model/keys-of';
import { filterRows } from '../kit/table';
import { logSubjects, type LogSubject } from './log-word';
import { tellReason } from './log-words';
import type { LoggedReason, TurnReasons } from './reasons';

/** What is shown of a log: reasons about one of these, all where none is named, with every one of these words. */
export interface LogFilter {
  readonly subjects: readonly FilterId[];
  readonly words: string;
}

/** Beside what reasons are about, how they went. */
export const logFilters = { ...logSubjects, problems: 'Problems' } as const;
export type FilterId = LogSubject | 'problems';
export const filterIds = keysOf(logFilters);

const isGrave = new Set(['warning', 'danger']);

/** Which of the filters a reason passes. */
function filtersOf(reason: LoggedReason): readonly FilterId[] {
  const { about, tone } = tellReason(reason.entry);
  return isGrave.has(tone) ? [about, 'problems'] : [about];
}

/** How many reasons each filter would leave. */
export function countByFilter(reasons: readonly LoggedReason[]): ReadonlyMap<FilterId, number> {
  const counts = new Map<FilterId, number>();
  for (const id of reasons.flatMap(filtersOf)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Turns with what passes; what was heard stands above it. What is `sought` is shown whatever the filter. [BB115] */
export function filterTurns(
  turns: readonly TurnReasons[],
  { subjects, words }: LogFilter,
  sought: readonly LoggedReason[] = [],
  isEngines = false,
): readonly TurnReasons[] {
  if (subjects.length === 0 && words.trim() === '') return turns;
  const isAbout = (reason: LoggedReason) =>
    subjects.length === 0 || filtersOf(reason).some((id) => subjects.includes(id));
  return turns.flatMap(({ id, reasons }) => {
    const passing = new Set(
      filterRows(reasons.filter(isAbout), words, (reason) => textOf(reason, isEngines)),
    );
    const found = reasons.filter((reason) => passing.has(reason) || sought.includes(reason));
    const [head] = reasons;
    if (found.length === 0 || !head) return [];
    return { id, reasons: found.includes(head) ? found : [head, ...found] };
  });
}

function textOf({ entry }: LoggedReason, isEngines: boolean): string {
  const { label, sentence } = tellReason(entry, isEngines);
  return `${label} ${sentence}`;
}
