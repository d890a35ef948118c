const steps = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const exact = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' });
const clock = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

/** Beyond it a browser has no date; a single such time must not take its page along. */
const lastDate = 8.64e15;

function isDate(at: number): boolean {
  return Math.abs(at) <= lastDate;
}

/** For `datetime`; undefined where it is no time at all. */
export function machineTime(at: number): string | undefined {
  return isDate(at) ? new Date(at).toISOString() : undefined;
}

/** How long ago, or how soon, in words; from a week on the date. Times are epoch milliseconds. */
export function relativeTime(at: number, now: number): string {
  if (!isDate(at)) return 'at an unknown time';
  const away = at - now;
  if (Math.abs(away) >= 7 * 86_400_000) return day.format(at);
  for (const [unit, length] of steps)
    if (Math.abs(away) >= length) return relative.format(Math.trunc(away / length), unit);
  return 'just now';
}

/** Date and time to the second. */
export function exactTime(at: number): string {
  return isDate(at) ? exact.format(at) : 'at an unknown time';
}

/** Hours and minutes. */
export function clockTime(at: number): string {
  return isDate(at) ? clock.format(at) : '--:--';
}
