import { foldMessage } from './match-pattern';
import { parsePattern, type PatternItem } from './parse-pattern';

/** In place of what a `*` takes: no author writes it, so only a `*` of another pattern takes it too. */
export const anyText = '\u{F8FF}';

/** More would be too many to look at while somebody types. */
const most = 64;

/** Texts of which another pattern fits each one only if it fits whatever this one fits; none where that cannot be told. */
export function samplesOf(pattern: string): readonly string[] {
  const parsed = parsePattern(pattern);
  const samples = parsed.ok ? textsOf(parsed.value.items) : [];
  return samples.length > most ? [] : samples.map(foldMessage);
}

function textsOf(items: readonly PatternItem[]): readonly string[] {
  return items.reduce<readonly string[]>(
    (begun, item) =>
      begun.length > most ? begun : begun.flatMap((one) => waysOf(item).map((way) => one + way)),
    [''],
  );
}

function waysOf(item: PatternItem): readonly string[] {
  if (item.kind === 'text') return [item.text];
  return item.kind === 'any' ? [anyText] : item.options.flatMap(textsOf);
}
