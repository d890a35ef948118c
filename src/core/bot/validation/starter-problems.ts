import { isBlank } from '#model/comparable-text';
import type { Dialog } from '#model/dialog';
import type { InteractionOf } from '#model/interaction';
import { hasCategory } from '#model/interaction/has-category';
import { foldKeywords } from '../patterns/exclude';
import { isSpent, spend, type Effort } from '../patterns/effort';
import { createPatternIndex } from '../patterns/pattern-index';
import { samplesOf } from '../patterns/samples-of';
import { quote } from '../quote';
import { saving } from './fix';
import { advice, problemAt, warning, type Placed } from './problem';

interface Starter {
  readonly dialog: Dialog;
  readonly interaction: InteractionOf<'starter'>;
  readonly pattern: string;
  readonly excluded: readonly string[];
}

/** Patterns that never start their dialog, for whatever they fit starts another one first. [BT64] */
export function starterProblems(dialogs: readonly Dialog[], effort: Effort): Placed[] {
  const starters = dialogs.flatMap(startersOf);
  const first = firstOf(starters, effort);
  const taken = starters.flatMap((starter) => {
    if (isSpent(effort)) return [];
    const { dialog, interaction, pattern } = starter;
    const samples = samplesOf(pattern) ?? [];
    spend(effort, samples.join('').length);
    const takers = new Set(samples.map(first));
    if (takers.size === 0 || ![...takers].every((it) => it && leavesNothing(it, starter))) return [];
    const started = [...takers].map((it) => it && `${quote(it.dialog.name)} by ${quote(it.pattern)}`);
    const text = `Whatever ${quote(pattern)} fits already starts ${started.join(' or ')}: it never starts ${quote(dialog.name)}.`;
    const patterns = interaction.patterns.filter((one) => one !== pattern);
    const remedies = [saving(`Remove it from ${quote(dialog.name)}`, { ...interaction, patterns })];
    const place = { dialogId: dialog.id, interactionId: interaction.id };
    return [problemAt(place, warning('patterns', text, remedies))];
  });
  if (starters.length < 2 || !isSpent(effort)) return taken;
  const text = 'Not all patterns of the bot were compared with each other: that would take too long.';
  return [...taken, problemAt({}, advice(null, text))];
}

function startersOf(dialog: Dialog): Starter[] {
  return dialog.interactions.flatMap((it) => {
    if (!hasCategory(it, 'starter') || !it.enabled) return [];
    const excluded = foldKeywords(it.excludeKeywords);
    const patterns = it.patterns.filter((pattern) => !isBlank(pattern));
    return patterns.map((pattern) => ({ dialog, interaction: it, pattern, excluded }));
  });
}

/** Which of them a text starts, if keywords exclude nothing. */
function firstOf(starters: readonly Starter[], effort: Effort): (text: string) => Starter | undefined {
  const index = createPatternIndex(
    starters.map(({ pattern }, at) => ({ key: String(at), patterns: [pattern], excludeKeywords: [] })),
  );
  return (text) => starters[Number(index.find(text, effort)?.key)];
}

/** Whether one of another dialog takes whatever it fits of the other: what it excludes, the other excludes too. */
function leavesNothing(taker: Starter, { dialog, excluded }: Starter): boolean {
  return taker.dialog !== dialog && taker.excluded.every((keyword) => excluded.includes(keyword));
}
