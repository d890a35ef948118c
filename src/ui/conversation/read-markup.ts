import { tagParts, unescapeMarkup, type markupTags } from '#model/markup';

type Tag = (typeof markupTags)[number];

/** A piece of a text, or what a tag makes of some. */
export type Marked = string | MarkedPart;
interface MarkedPart {
  readonly tag: Tag;
  /** Where a link leads. */
  readonly href: string | undefined;
  readonly inside: Marked[];
}

const written = new RegExp(`<(${tagParts.slash})(${tagParts.name})(${tagParts.rest})>`, 'gi');
const href = /^\s+href\s*=\s*(?:"([^"]*)"|'([^']*)')\s*$/i;
const leadsOut = /^(?:https?:\/\/|tel:|mailto:)\S+$/i;
const nothing = /^\s*\/?$/;

const apart: ReadonlySet<Tag> = new Set(['p', 'br', 'li']);

/** Nobody means more. */
const deepest = 20;

/** What a bot may write into a message: a few tags, with nothing in them but where a link leads; all else is text. [BT301] [BT304] */
export function readMarkup(text: string): readonly Marked[] {
  const whole: Marked[] = [];
  const open: MarkedPart[] = [];
  const add = (one: Marked) => addTo(open.at(-1)?.inside ?? whole, one, open.at(-1)?.tag);
  const addText = (words: string) => add(unescapeMarkup(words));
  let place = 0;
  for (const { 0: all, 1: slash, 2: name = '', 3: rest = '', index } of text.matchAll(written)) {
    addText(text.slice(place, index));
    place = index + all.length;
    const tag = name.toLowerCase() as Tag;
    const begun = slash === '' ? begin(tag, rest, open) : null;
    const ended = slash === '' || !nothing.test(rest) ? -1 : open.findLastIndex((one) => one.tag === tag);
    if (ended >= 0) open.splice(ended);
    else if (begun) add(begun);
    else addText(all);
    if (begun && tag !== 'br') open.push(begun);
  }
  addText(text.slice(place));
  return whole;
}

/** Null for what cannot begin there. */
function begin(tag: Tag, rest: string, open: readonly MarkedPart[]): MarkedPart | null {
  if (open.length >= deepest || (tag === 'li' && !isList(open.at(-1)?.tag))) return null;
  if (tag !== 'a') return nothing.test(rest) ? { tag, href: undefined, inside: [] } : null;
  const [, one, other] = href.exec(rest) ?? [];
  const leads = unescapeMarkup(one ?? other ?? '').trim();
  const isPlaced = open.every((around) => around.tag !== 'a');
  return isPlaced && leadsOut.test(leads) ? { tag, href: leads, inside: [] } : null;
}

function isList(tag: Tag | undefined): boolean {
  return tag === 'ul' || tag === 'ol';
}

/** What stands in a list beside its items is one of them. */
function addTo(inside: Marked[], one: Marked, tag: Tag | undefined): void {
  const isItem = typeof one !== 'string' && one.tag === 'li';
  const last = inside.at(-1);
  if (isList(tag) && !isItem) {
    if (typeof one !== 'string' || one.trim() !== '')
      inside.push({ tag: 'li', href: undefined, inside: [one] });
  } else if (typeof one === 'string' && typeof last === 'string') inside[inside.length - 1] = last + one;
  else if (one !== '') inside.push(one);
}

/** The same in one line, without the tags. */
export function wordsOfMarkup(text: string): string {
  return wordsOfParts(readMarkup(text)).trim();
}

export function wordsOfParts(parts: readonly Marked[]): string {
  return parts
    .map((one) =>
      typeof one === 'string' ? one : (apart.has(one.tag) ? ' ' : '') + wordsOfParts(one.inside),
    )
    .join('');
}
