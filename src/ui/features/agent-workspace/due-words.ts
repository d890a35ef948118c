import type { ConversationRow } from '#contract/topics';
import type { ConversationKind } from '#model/campaign';
import { recentLimit } from '#model/world';
import { ttrSeconds, type Ttr } from '#model/ttr';
import type { Tone } from '../../kit/words';

/** So long before an answer is due it is soon overdue. */
const soonMs = 5 * 60_000;

type Dueness = 'overdue' | 'soon' | 'later' | 'none';

export function duenessOf(answerDueAt: number | null, now: number): Dueness {
  if (answerDueAt === null) return 'none';
  if (answerDueAt <= now) return 'overdue';
  return answerDueAt - now <= soonMs ? 'soon' : 'later';
}

export const dueTones: Readonly<Record<Dueness, Tone>> = {
  overdue: 'danger',
  soon: 'warning',
  later: 'busy',
  none: 'off',
};

/** When an answer is due, on the sandbox's clock. [AW41] */
export function dueWords(answerDueAt: number | null, now: number): string {
  if (answerDueAt === null) return 'Consumer’s turn';
  const left = answerDueAt - now;
  return left > 0 ? `Due in ${lengthWords(left)}` : `Overdue by ${lengthWords(-left)}`;
}

/** Hours and minutes, the larger two; whole minutes, rounded down. */
function lengthWords(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return 'less than 1 min';
  const [days, hours, rest] = [Math.floor(minutes / 1_440), Math.floor(minutes / 60) % 24, minutes % 60];
  const words = (count: number, unit: string) => (count > 0 ? `${count} ${unit}` : '');
  const parts = days > 0 ? [words(days, 'd'), words(hours, 'h')] : [words(hours, 'h'), words(rest, 'min')];
  return parts.filter((part) => part !== '').join(' ');
}

const ttrNames: Readonly<Record<Ttr['type'], string>> = {
  URGENT: 'Urgent',
  PRIORITIZED: 'Prioritized',
  NORMAL: 'Normal',
  CUSTOM: 'Custom',
};

export function ttrWords(ttr: Ttr): string {
  return `${ttrNames[ttr.type]}, ${secondsWords(ttrSeconds(ttr))}`;
}

function secondsWords(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : lengthWords(seconds * 1_000);
}

/** How much is open, waits for an agent and is overdue, as the data bar has it. [AW43] */
export function countDue(
  rows: readonly Pick<ConversationRow, 'kind' | 'phase' | 'answerDueAt'>[],
  kind: ConversationKind,
  now: number,
): string {
  const open = rows.filter((row) => row.kind === kind && row.phase.name !== 'ended');
  const unassigned = open.filter(({ phase }) => phase.name !== 'assigned');
  const due = (which: Dueness) => open.filter((row) => duenessOf(row.answerDueAt, now) === which);
  return [
    `${open.length} open`,
    `${unassigned.length} unassigned`,
    `${due('overdue').length} overdue`,
    `${due('soon').length} soon overdue`,
    ...(rows.length < recentLimit ? [] : [`among the ${recentLimit} newest`]),
  ].join(' · ');
}
