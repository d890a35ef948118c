import { ok, type Result } from '#base/result';
import { sameName, tidyName } from '#model/comparable-text';
import { fail, type Failure } from '#model/failure';
import type { Interaction } from '#model/interaction';
import { times } from '#model/limits';
import { mapLists } from '#sdk/bot-checks';
import { linesOf } from '../../kit/lines-of';

/** Where text can stand that is not yet part of the interaction. */
export type TypedPlace =
  'patterns' | 'excludeKeywords' | 'delayMs' | `${string}/patterns` | `${string}/excludeKeywords`;
/** Text typed into a field and not yet added, by place. */
export type Typed = Readonly<Record<string, string>>;

const delayLimitMs = times.longestDelay;

/** What is to be saved; a delay that is none is refused. [BB4] */
export function settle(draft: Interaction, typed: Typed): Result<Interaction, Failure> {
  const delay = typed['delayMs'];
  if (delay)
    return fail(
      'bad-input',
      { what: `“${delay}” is no delay: enter milliseconds from 0 to ${delayLimitMs}.` },
      'delayMs',
    );
  return ok(takeIn(draft, typed));
}

/** Takes in what was typed and not added, as pressing Add would have. [BB4] */
export function takeIn(draft: Interaction, typed: Typed): Interaction {
  const taken = new Set<string | null>();
  return mapLists(draft, ({ patterns, excludeKeywords }, ruleId) => {
    const prefix = ruleId === null ? '' : `${ruleId}/`;
    // What is typed belongs to the first list of a rule.
    const more = taken.has(ruleId) ? {} : typed;
    taken.add(ruleId);
    return {
      patterns: added(patterns, more[`${prefix}patterns`]),
      excludeKeywords: added(excludeKeywords, more[`${prefix}excludeKeywords`]),
    };
  });
}

/** The list with each line of the text at its end, unless it is empty or already there. */
export function added(list: readonly string[], text: string | undefined): string[] {
  const longer = [...list];
  for (const line of linesOf(text ?? '')) {
    const entry = tidyName(line);
    if (entry !== '' && !longer.some((one) => sameName(one, entry))) longer.push(entry);
  }
  return longer;
}

/** Milliseconds in the delay's limits, or null. */
export function readDelay(text: string): number | null {
  const digits = text.trim();
  if (!/^\d*$/.test(digits)) return null;
  const delay = Number(digits);
  return delay <= delayLimitMs ? delay : null;
}
