import { ok, type Result } from '#base/result';
import { sameName, tidyName } from '#model/comparable-text';
import { fail, type Failure } from '#model/failure';
import { times } from '#model/limits';
import { linesOf } from '../../kit/lines-of';
import type { InteractionDraft, RuleDraft } from './interaction-draft';

/** Where text can stand that is not yet part of the interaction. */
export type Place =
  'patterns' | 'excludeKeywords' | 'delayMs' | `${string}/patterns` | `${string}/excludeKeywords`;
/** Text typed into a field and not yet added, by place. */
export type Typed = Readonly<Record<string, string>>;

const delayLimitMs = times.longestDelay;

/** What is to be saved; a delay that is none is refused. [BB4] */
export function settle(draft: InteractionDraft, typed: Typed): Result<InteractionDraft, Failure> {
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
export function takeIn(draft: InteractionDraft, typed: Typed): InteractionDraft {
  if (draft.kind === 'user-says') return { ...draft, ...settleLists(draft, typed, '') };
  if (draft.kind === 'text') return draft;
  return { ...draft, rules: draft.rules.map((rule) => settleRule(rule, typed)) };
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

interface Lists {
  readonly patterns: readonly string[];
  readonly excludeKeywords: readonly string[];
}

function settleLists(lists: Lists, typed: Typed, prefix: string) {
  return {
    patterns: added(lists.patterns, typed[`${prefix}patterns`]),
    excludeKeywords: added(lists.excludeKeywords, typed[`${prefix}excludeKeywords`]),
  };
}

function settleRule(rule: RuleDraft, typed: Typed): RuleDraft {
  if (rule.condition.kind !== 'pattern') return rule;
  return { ...rule, condition: { kind: 'pattern', ...settleLists(rule.condition, typed, `${rule.id}/`) } };
}
