import { foldMessage } from './match-pattern';
import { parsePattern, type PatternItem } from './parse-pattern';

/** In place of what a `*` takes: no author writes it, so only a `*` of another pattern takes it too. */
export const anyText = '\u{F8FF}';

/** More would be too many to look at while somebody types. */
const most = 64;

/** Texts of which another pattern fits each one only if it fits whatever this one fits; null where there are too many to tell. */
export function samplesOf(pattern: string): readonly string[] | null {
  const parsed = parsePattern(pattern);
  const samples = parsed.ok ? textsOf(parsed.value.items) : [];
  return samples && samples.map(foldMessage);
}

/** Each item is looked at once, and never more than so many texts are held. */
function textsOf(items: readonly PatternItem[]): readonly string[] | null {
  let begun: readonly string[] = [''];
  for (const item of items) {
    const ways = waysOf(item);
    if (ways === null || begun.length * ways.length > most) return null;
    begun = begun.flatMap((one) => ways.map((way) => one + way));
  }
  return begun;
}

function waysOf(item: PatternItem): readonly string[] | null {
  if (item.kind === 'text') return [item.text];
  if (item.kind === 'any') return [anyText];
  const ways: string[] = [];
  for (const option of item.options) {
    const texts = textsOf(option);
    if (texts === null || ways.length + texts.length > most) return null;
    ways.push(...texts);
  }
  return ways;
}
