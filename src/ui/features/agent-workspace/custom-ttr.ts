import { failed, ok, type Result } from '#base/result';
import { isTtrSeconds, longestTtr, ttrSeconds, type Ttr } from '#model/ttr';

/** What a time of one’s own is counted in, the largest last; each in seconds. */
const units = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 } as const;
export type TimeUnit = keyof typeof units;
export const timeUnits: readonly TimeUnit[] = ['seconds', 'minutes', 'hours', 'days'];

/** A time as it is typed. */
export interface TypedTime {
  readonly count: string;
  readonly unit: TimeUnit;
}

/** What was typed as a time to respond, or what is wrong with it. [AW50] */
export function readTime({ count, unit }: TypedTime): Result<Ttr, string> {
  const most = longestTtr / units[unit];
  const seconds = /^\d+$/.test(count.trim()) ? Number(count) * units[unit] : 0;
  return isTtrSeconds(seconds)
    ? ok({ type: 'CUSTOM', seconds })
    : failed(`A whole number of ${unit}, from 1 to ${most.toLocaleString('en-US')}, please.`);
}

/** The time there is, in the largest unit that says it whole. */
export function typedAs(ttr: Ttr): TypedTime {
  const seconds = ttrSeconds(ttr);
  const unit = timeUnits.findLast((one) => seconds % units[one] === 0) ?? 'seconds';
  return { count: String(seconds / units[unit]), unit };
}
