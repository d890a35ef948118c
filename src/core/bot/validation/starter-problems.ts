import { isBlank } from '#model/comparable-text';
import type { Dialog } from '#model/dialog';
import type { InteractionOf } from '#model/interaction';
import { hasCategory } from '#model/interaction/has-category';
import { addTo } from '../patterns/add-to';
import { foldKeywords } from '../patterns/exclude';
import { parsePattern } from '../patterns/parse-pattern';
import { quote } from '../quote';
import { saving } from './fix';
import { problemAt, warning, type Placed } from './problem';

interface Starter {
  readonly dialog: Dialog;
  readonly interaction: InteractionOf<'starter'>;
  readonly pattern: string;
  readonly excluded: readonly string[];
}

/** Patterns that never start their dialog, for an earlier one has the same. */
export function starterProblems(dialogs: readonly Dialog[]): Placed[] {
  const known = new Map<string, Starter[]>();
  return dialogs.flatMap(startersOf).flatMap((starter) => {
    const { dialog, interaction, pattern } = starter;
    const key = keyOf(pattern);
    const first = known.get(key)?.find((it) => it.dialog !== dialog && leavesNothing(it, starter));
    addTo(known, key, starter);
    if (first === undefined) return [];
    const name = quote(first.dialog.name);
    const text = `The pattern ${quote(pattern)} already starts ${name}, which comes first: it never starts ${quote(dialog.name)}.`;
    const patterns = interaction.patterns.filter((one) => one !== pattern);
    const remedies = [saving(`Remove it from ${quote(dialog.name)}`, { ...interaction, patterns })];
    const place = { dialogId: dialog.id, interactionId: interaction.id };
    return [problemAt(place, warning('patterns', text, remedies))];
  });
}

function startersOf(dialog: Dialog): Starter[] {
  return dialog.interactions.flatMap((it) => {
    if (!hasCategory(it, 'starter') || !it.enabled) return [];
    const excluded = foldKeywords(it.excludeKeywords);
    const patterns = it.patterns.filter((pattern) => !isBlank(pattern));
    return patterns.map((pattern) => ({ dialog, interaction: it, pattern, excluded }));
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
