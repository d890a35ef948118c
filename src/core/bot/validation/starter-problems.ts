import { isBlank } from '#model/comparable-text';
import type { Dialog } from '#model/dialog';
import type { InteractionId } from '#model/ids';
import { hasCategory } from '#model/interaction/has-category';
import { addTo } from '../patterns/add-to';
import { foldKeywords } from '../patterns/exclude';
import { parsePattern } from '../patterns/parse-pattern';
import { quote } from '../quote';
import { problemAt, warning, type Problem } from './problem';

interface Starter {
  readonly dialog: Dialog;
  readonly interactionId: InteractionId;
  readonly pattern: string;
  readonly excluded: readonly string[];
}

/** Patterns that never start their dialog, for an earlier one has the same. */
export function starterProblems(dialogs: readonly Dialog[]): Problem[] {
  const known = new Map<string, Starter[]>();
  return dialogs.flatMap(startersOf).flatMap((starter) => {
    const { dialog, interactionId, pattern } = starter;
    const key = keyOf(pattern);
    const first = known.get(key)?.find((it) => it.dialog !== dialog && leavesNothing(it, starter));
    addTo(known, key, starter);
    if (first === undefined) return [];
    const name = quote(first.dialog.name);
    const text = `The pattern ${quote(pattern)} already starts ${name}, which comes first: it never starts ${quote(dialog.name)}.`;
    return [problemAt({ dialogId: dialog.id, interactionId }, warning('patterns', text))];
  });
}

function startersOf(dialog: Dialog): Starter[] {
  return dialog.interactions.flatMap((it) => {
    if (!hasCategory(it, 'starter') || !it.enabled) return [];
    const excluded = foldKeywords(it.excludeKeywords);
    const patterns = it.patterns.filter((pattern) => !isBlank(pattern));
    return patterns.map((pattern) => ({ dialog, interactionId: it.id, pattern, excluded }));
  });
}

/** Patterns that fit the same texts by the same words have the same key, in any case of their letters. */
function keyOf(pattern: string): string {
  const parsed = parsePattern(pattern);
  return parsed.ok ? JSON.stringify(parsed.value.items) : pattern;
}

/** Whether the earlier one takes whatever the later one would: what it excludes, the later one excludes too. */
function leavesNothing(earlier: Starter, later: Starter): boolean {
  return earlier.excluded.every((keyword) => later.excluded.includes(keyword));
}
