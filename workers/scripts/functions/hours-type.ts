const entryShape = /^\s*(?:([^|~]+)\|)?([^~]*)~\s*(\d{1,2}):(\d{2})\s*~\s*(\d{1,2}):(\d{2})\s*$/;
const dayMinutes = 1_440;

/** A day as entries name it, and how far it has come. */
interface Today {
  readonly day: string;
  readonly date: string;
  readonly minute: number;
}

/**
 * The key of the last entry `KEY~H:mm~H:mm` in which the moment lies, each perhaps after `MONDAY|` or `12.24.2026|`; null for none. A
 * range that crosses midnight belongs to the day it begins on.
 */
export function hoursType(entries: readonly string[], zone: string, now: number): string | null {
  const today = dayOf(now, zone);
  const yesterday = dayBefore(today);
  let found: string | null = null;
  for (const entry of entries) {
    const [, when, key = '', ...clock] = entryShape.exec(entry) ?? [];
    const [fromHour = NaN, fromMinute = NaN, toHour = NaN, toMinute = NaN] = clock.map(Number);
    const from = fromHour * 60 + fromMinute;
    const named = toHour * 60 + toMinute;
    // Nobody means that the last minute of a day is left out.
    const to = named === dayMinutes - 1 ? dayMinutes : named;
    const crosses = to <= from;
    const isNow =
      (isOn(when, today) && today.minute >= from && (crosses || today.minute < to)) ||
      (crosses && isOn(when, yesterday) && today.minute < to);
    if (isNow) found = key.trim();
  }
  return found;
}

function isOn(when: string | undefined, { day, date }: Today): boolean {
  if (when === undefined) return true;
  const named = when.trim().toUpperCase();
  return named === day || named === day.slice(0, 3) || named === date;
}

/** By the calendar: a day of a clock change is longer or shorter. */
function dayBefore({ date }: Today): Today {
  const [month = 1, day = 1, year = 1970] = date.split('.').map(Number);
  return dayOf(Date.UTC(year, month - 1, day - 1), 'UTC');
}

function dayOf(at: number, zone: string): Today {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    weekday: 'long',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    day: part('weekday').toUpperCase(),
    date: `${part('month')}.${part('day')}.${part('year')}`,
    minute: Number(part('hour')) * 60 + Number(part('minute')),
  };
}
