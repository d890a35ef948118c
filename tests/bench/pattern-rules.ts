import { foldKeywords, isExcluded } from '#core/bot/patterns/exclude';
import { foldMessage, matchPattern } from '#core/bot/patterns/match-pattern';
import { parsePattern } from '#core/bot/patterns/parse-pattern';
import { createPatternIndex, type PatternEntry } from '#core/bot/patterns/pattern-index';

const utteranceCount = 1000;
/** What messages are about, however many patterns there are: the same messages are asked of few and of many. */
const subjects = 50;

/** Dialogs with one pattern each, messages to choose by, and our choice. */
export interface Setting {
  readonly words: readonly (readonly [string, string, string])[];
  readonly entries: readonly PatternEntry[];
  readonly utterances: readonly string[];
  readonly find: (message: string) => string | null;
}

/** The same in every run; the first patterns are the same however many follow. One message in four fits nothing by intention. */
export function setUp(count: number): Setting {
  const pick = createPicker(1, [
    'ba',
    'ke',
    'lo',
    'mi',
    'nu',
    'ra',
    'se',
    'ti',
    'vo',
    'xa',
    'dor',
    'fen',
    'gul',
    'pir',
  ]);
  const talk = createPicker(2, ['cy', 'hu', 'ja', 'qui', 'wo', 'zy', 'chy', 'whu']);
  const triggers = Array.from({ length: count }, () => [pick(), pick(), pick()] as const);
  const entries = triggers.map(([a, b, c], i) => ({
    key: `${i}`,
    patterns: [shape(i, a, b, c)],
    excludeKeywords: i % 3 === 0 ? [`${c} not`] : [],
  }));
  const utterances = Array.from({ length: utteranceCount }, (_, i) => {
    const [a, b, c] = triggers[(i * 7) % subjects] ?? ['', '', ''];
    if (i % 4 === 0) return `${talk()} is what ${talk()} said`;
    return `${talk()}, I want ${i % 2 ? a : b} ${c}${i % 10 === 1 ? ' not' : ''}!`;
  });
  const index = createPatternIndex(entries);
  return { words: triggers, entries, utterances, find: (message) => index.find(message)?.key ?? null };
}

function shape(i: number, a: string, b: string, c: string): string {
  const shapes = [
    `*(${a}|${b}|${c})*`,
    `*(${a}|${b}) ${c}*`,
    `${a}*`,
    `*want (${a}|${b})*${c}*`,
    `${a} ${b}`,
  ];
  return shapes[i % shapes.length] ?? '';
}

/** The index must choose what trying every pattern in order would, exact patterns first. */
export function checkAnswers({ entries, utterances, find }: Setting): void {
  const parsed = entries.flatMap(({ key, patterns, excludeKeywords }) =>
    patterns.flatMap((text) => {
      const pattern = parsePattern(text);
      return pattern.ok ? [{ key, pattern: pattern.value, excluded: foldKeywords(excludeKeywords) }] : [];
    }),
  );
  const inOrder = [...parsed].sort(
    (a, b) => Number(a.pattern.plain === null) - Number(b.pattern.plain === null),
  );
  let hits = 0;
  for (const utterance of utterances) {
    const expected =
      inOrder.find(
        ({ pattern, excluded }) =>
          matchPattern(pattern, utterance) && !isExcluded(foldMessage(utterance), excluded),
      )?.key ?? null;
    if (find(utterance) !== expected) throw new Error(`The index answers “${utterance}” differently.`);
    if (expected !== null) hits++;
  }
  if (hits < utterances.length / 4) throw new Error(`Only ${hits} utterances fit anything.`);
}

/** Words out of syllables, the same ones in every run. */
function createPicker(seed: number, syllables: readonly string[]): () => string {
  let state = seed;
  const chance = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return () => Array.from({ length: 3 }, () => syllables[chance(syllables.length)]).join('');
}
