import { failed, ok, type Result } from '#base/result';
import { foldLetters, isBlank } from '#model/comparable-text';

/** A part of a pattern: letters (folded), anything at all, or one of several. */
export type PatternItem =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'choice'; readonly options: readonly (readonly PatternItem[])[] };

export interface Pattern {
  readonly items: readonly PatternItem[];
  /** The one text it fits, where it has neither wildcard nor alternates; else null. */
  readonly plain: string | null;
}

/** `position` counts characters from 1. */
export interface PatternProblem {
  readonly problem: string;
  readonly position: number;
}

interface OpenGroup {
  readonly at: number;
  readonly before: PatternItem[];
  readonly options: PatternItem[][];
}

const deepest = 50;

/** What a backslash makes a letter; before anything else it is a letter itself. */
const signs = '*(|)\\';

/**
 * Reads `*`, `( | )` and letters; `|` and `)` outside parentheses are letters, and so is each sign after a backslash.
 * The backslash is ours: the real product has no way to write a bracket.
 */
export function parsePattern(text: string): Result<Pattern, PatternProblem> {
  const open: OpenGroup[] = [];
  let items: PatternItem[] = [];
  let letters = '';
  const endLetters = () => {
    addText(items, foldLetters(letters));
    letters = '';
  };
  const { first, end } = shownIn(text);
  for (let at = first; at < end; at++) {
    const char = text.charAt(at);
    const group = open.at(-1);
    if (char === '\\' && at + 1 < end && signs.includes(text.charAt(at + 1))) {
      at += 1;
      letters += text.charAt(at);
    } else if (char === '*') {
      endLetters();
      if (items.at(-1)?.kind !== 'any') items.push({ kind: 'any' });
    } else if (char === '(') {
      endLetters();
      if (open.length === deepest) return problem(text, at, `brackets are nested more than ${deepest} deep`);
      open.push({ at, before: items, options: [] });
      items = [];
    } else if (group !== undefined && (char === '|' || char === ')')) {
      endLetters();
      group.options.push(items);
      items = [];
      if (char === ')') {
        open.pop();
        items = closeGroup(group);
      }
    } else {
      letters += char;
    }
  }
  endLetters();
  const unclosed = open.at(-1);
  if (unclosed !== undefined) return problem(text, unclosed.at, 'a bracket is never closed');
  return ok({ items, plain: plainText(items) });
}

/** Where what can be seen of a text begins and ends: no message has a blank at its ends. */
function shownIn(text: string): { first: number; end: number } {
  // Signs, and not halves of them.
  const signs = Array.from(text);
  const isShown = (sign: string) => !isBlank(sign);
  const [before, after] = [signs.findIndex(isShown), signs.findLastIndex(isShown)];
  const lengthOf = (some: readonly string[]) => some.join('').length;
  return { first: lengthOf(signs.slice(0, Math.max(0, before))), end: lengthOf(signs.slice(0, after + 1)) };
}

function addText(items: PatternItem[], text: string): void {
  if (text === '') return;
  const last = items.at(-1);
  if (last?.kind === 'text') {
    const more = last.text.endsWith(' ') ? text.trimStart() : text;
    items[items.length - 1] = { kind: 'text', text: last.text + more };
  } else items.push({ kind: 'text', text });
}

/** A group without alternates is as good as its content. */
function closeGroup({ before, options }: OpenGroup): PatternItem[] {
  const [only, ...others] = options;
  if (only === undefined || others.length > 0) return [...before, { kind: 'choice', options }];
  const items = [...before];
  for (const item of only) {
    if (item.kind === 'text') addText(items, item.text);
    else items.push(item);
  }
  return items;
}

function plainText(items: readonly PatternItem[]): string | null {
  const [first, ...others] = items;
  if (first === undefined) return '';
  return first.kind === 'text' && others.length === 0 ? first.text : null;
}

function problem(text: string, at: number, what: string): Result<never, PatternProblem> {
  return failed({ problem: what, position: Array.from(text.slice(0, at)).length + 1 });
}
