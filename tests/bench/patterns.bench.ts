import { createPatternIndex, type PatternEntry } from '#core/bot/patterns/pattern-index';
import { matchPattern } from '#core/bot/patterns/match-pattern';
import { parsePattern } from '#core/bot/patterns/parse-pattern';
import type { Bench } from './bench-row';

const rounds = 15;
const utteranceCount = 1000;

/** Choosing a dialog among 1,000 patterns against choosing among 50, the same number of messages each. */
const bench: Bench = () => {
  const few = setUp(50);
  const many = setUp(1000);
  for (const one of [few, many]) checkAnswers(one);
  const ratios: number[] = [];
  for (let round = 0; round < rounds + 3; round++) {
    const [a, b] = round % 2 === 0 ? [time(few), time(many)] : [time(many), time(few)].reverse();
    // The first rounds only warm up.
    if (round >= 3 && a !== undefined && b !== undefined) ratios.push(b / a);
  }
  const [least, median, most] = [0, 0.5, 1].map((part) => quantile(ratios, part).toFixed(2));
  return Promise.resolve([
    {
      name: `choosing among 1,000 patterns ÷ among 50 (${least}…${most}, ${rounds} rounds)`,
      measured: Number(median),
      unit: '×' as const,
      bound: { atMost: 2 },
    },
  ]);
};
export default bench;

interface Setting {
  readonly entries: readonly PatternEntry[];
  readonly utterances: readonly string[];
  readonly find: (message: string) => string | null;
}

function setUp(count: number): Setting {
  const pick = createPicker(count);
  const triggers = Array.from({ length: count }, () => [pick(), pick(), pick()] as const);
  const entries = triggers.map(([a, b, c], i) => ({
    key: `${i}`,
    patterns: [shape(i, a, b, c)],
    excludeKeywords: [],
  }));
  const utterances = Array.from({ length: utteranceCount }, (_, i) => {
    const [a, b, c] = triggers[(i * 7) % count] ?? ['', '', ''];
    return i % 4 === 0 ? `${pick()} is what ${pick()} said` : `${pick()}, I want ${i % 2 ? a : b} ${c}!`;
  });
  const index = createPatternIndex(entries);
  return { entries, utterances, find: (message) => index.find(message)?.key ?? null };
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
function checkAnswers({ entries, utterances, find }: Setting): void {
  const parsed = entries.flatMap(({ key, patterns }) =>
    patterns.flatMap((text) => {
      const pattern = parsePattern(text);
      return pattern.ok ? [{ key, pattern: pattern.value }] : [];
    }),
  );
  const inOrder = [...parsed].sort(
    (a, b) => Number(a.pattern.plain === null) - Number(b.pattern.plain === null),
  );
  let hits = 0;
  for (const utterance of utterances) {
    const expected = inOrder.find(({ pattern }) => matchPattern(pattern, utterance))?.key ?? null;
    if (find(utterance) !== expected) throw new Error(`The index answers “${utterance}” differently.`);
    if (expected !== null) hits++;
  }
  if (hits < utterances.length / 4) throw new Error(`Only ${hits} utterances fit anything.`);
}

/** Milliseconds for 20 times all utterances. */
function time({ utterances, find }: Setting): number {
  const start = performance.now();
  for (let i = 0; i < 20; i++) for (const utterance of utterances) find(utterance);
  return performance.now() - start;
}

/** Words out of syllables, the same ones in every run. */
function createPicker(seed: number): () => string {
  const syllables = ['ba', 'ke', 'lo', 'mi', 'nu', 'ra', 'se', 'ti', 'vo', 'xa', 'dor', 'fen', 'gul', 'pir'];
  let state = seed;
  const chance = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return () => Array.from({ length: 3 }, () => syllables[chance(syllables.length)]).join('');
}

function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * part)] ?? NaN;
}
