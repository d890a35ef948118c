import { wordsAndTags } from '#model/markup';

const beginning = /^<(?!br\b)(?:\w+\s*|a\s[^<>]*)>$/i;

/** Lines of one text, each as markup by itself: what is open where one ends is ended there, and begins anew in the next. [BT353] */
export function carryTags(lines: readonly string[]): readonly string[] {
  const open: string[] = [];
  return lines.map((line, at) => {
    const begun = open.join('');
    for (const tag of wordsAndTags(line).filter((_, i) => i % 2 === 1)) take(open, tag);
    const ended = at === lines.length - 1 ? [] : open.toReversed().map((tag) => `</${nameOf(tag)}>`);
    return begun + line + ended.join('');
  });
}

function take(open: string[], tag: string): void {
  if (beginning.test(tag)) open.push(tag);
  if (!tag.startsWith('</')) return;
  const from = open.findLastIndex((one) => nameOf(one) === nameOf(tag));
  if (from >= 0) open.splice(from);
}

function nameOf(tag: string): string {
  return /\w+/.exec(tag)?.[0].toLowerCase() ?? '';
}
