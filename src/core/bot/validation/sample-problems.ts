import { isBlank } from '#model/comparable-text';
import type { Interaction } from '#model/interaction';
import { isExcluded, foldKeywords } from '../patterns/exclude';
import { isSpent, type Effort } from '../patterns/effort';
import { foldMessage, matchFolded } from '../patterns/match-pattern';
import { parsePattern } from '../patterns/parse-pattern';
import { quote } from '../quote';
import { saving, type Remedy } from './fix';
import { warning, type Finding } from './problem';

/** An example that would not start its dialog. What an intent takes is not judged by patterns. [BT244] */
export function unfitting(interaction: Interaction, effort: Effort): Finding[] {
  if (interaction.kind !== 'user-says') return [];
  const { sample, excludeKeywords, intentId = '' } = interaction;
  const patterns = interaction.patterns.filter((pattern) => !isBlank(pattern));
  if (isBlank(sample) || patterns.length === 0 || intentId !== '') return [];
  const folded = foldMessage(sample);
  if (isExcluded(folded, foldKeywords(excludeKeywords)))
    return [warning('sample', `Your sample ${quote(sample)} has one of the Exclude Keywords here.`)];
  if (patterns.some((pattern) => fits(pattern, folded, effort) !== false)) return [];
  const wider = patterns.find((pattern) => fits(around(pattern), folded, effort) === true);
  const [hint, remedies] =
    wider === undefined
      ? ['', []]
      : [
          ` A pattern fits only the whole message: ${around(wider)} fits it anywhere.`,
          [adding(interaction, around(wider))],
        ];
  return [
    warning('sample', `Your sample ${quote(sample)} does not fit any of the patterns here.${hint}`, remedies),
  ];
}

const around = (pattern: string) => `*${pattern.trim().replace(/^\*|(?<!\\)\*$/g, '')}*`;

/** null for a pattern that cannot be read, which is a problem of its own, and where it would take too long. */
function fits(pattern: string, folded: string, effort: Effort): boolean | null {
  const parsed = parsePattern(pattern);
  const fit = parsed.ok ? matchFolded(parsed.value, folded, effort) : null;
  return isSpent(effort) ? null : fit;
}

function adding(says: Interaction<'user-says'>, pattern: string): Remedy {
  return saving(`Add the pattern ${pattern}`, { ...says, patterns: [...says.patterns, pattern] });
}
