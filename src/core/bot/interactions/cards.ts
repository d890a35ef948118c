import { failed, ok, type Result } from '#base/result';
import type { Interaction } from '#model/interaction';
import type { Card } from '#model/rich-content/element';
import { isJson } from '#model/json';
import { lengths, limits } from '#model/limits';
import { cardLimits } from '#model/rich-content/limits';
import { problemOfCard } from '#model/rich-content/problem-of';
import { shownLink } from '#model/rich-content/read-press';
import { isFields } from '#model/rich-content/reading';
import { optionOfButton } from '../options/reply-option';
import { buttonOf } from '../options/shown-options';

/** A card shows no more tiles. */
const mostTiles = 10;

interface Filling {
  /** What the link of a tile is called. */
  readonly link?: string;
  /** How often a tile with these texts stands there. */
  rowsIn(templates: readonly string[]): number;
  fill(template: string, row: number): string;
}

/** Tiles beside or below each other, a tile with lists in it once for each of their rows; null where there is none. */
export function cardOfTiles(
  { tiles, layout }: Pick<Interaction<'structured'>, 'tiles' | 'layout'>,
  { rowsIn, fill: fillRow, link = 'Open' }: Filling,
): Card | null {
  const rows = tiles.flatMap((tile) =>
    Array.from({ length: Math.min(rowsIn(textsOf(tile)), mostTiles) }, (_, row) => ({ tile, row })),
  );
  const elements = rows.slice(0, Math.max(mostTiles, tiles.length)).flatMap(({ tile, row }) => {
    const fill = (template: string) => fillRow(template, row);
    const title = fill(tile.title).trim();
    const subtitle = fill(tile.subtitle).trim();
    const image = shownLink(fill(tile.image), cardLimits.url);
    const uri = shownLink(fill(tile.url), cardLimits.link);
    const parts = [
      ...(image ? [{ type: 'image', url: image, alt: title.slice(0, cardLimits.alt) }] : []),
      ...(title ? [{ type: 'text', text: title, tag: 'title', style: { bold: true } }] : []),
      ...(subtitle ? [{ type: 'text', text: subtitle, tag: 'subtitle' }] : []),
      ...(uri ? [{ type: 'button', title: link, click: { actions: [{ type: 'link', uri }] } }] : []),
      ...(tile.buttons ?? [])
        .map((one) => optionOfButton(one, fill))
        .filter((one) => one.title !== '')
        .map((one) => buttonOf({ ...one, title: one.title.slice(0, cardLimits.title) })),
    ];
    return parts.length > 0 ? [{ type: 'vertical', elements: parts }] : [];
  });
  return elements.length > 0 ? { type: layout, elements } : null;
}

function textsOf({ buttons = [], ...texts }: Interaction<'structured'>['tiles'][number]): readonly string[] {
  return [...Object.values(texts), ...buttons.flatMap(({ title, value }) => [title, value])];
}

/** What is written as a card, or what is wrong with it. Variables stand in its texts, or for all of it: what they hold cannot add to it. */
export function cardOfJson(
  written: string,
  fill: (template: string, limit?: number) => string = (template) => template,
): Result<Card, string> {
  const json = parse(written);
  // Before anybody walks through it.
  if (isFields(json) && !isJson(json, lengths.card)) return failed('it is nested too deep');
  const card = isFields(json) ? filled(json, fill) : parse(fill(written, limits.cardText));
  if (!isFields(card)) return failed('it is no JSON object');
  const problem = problemOfCard(card);
  return problem === null ? ok(card) : failed(problem);
}

function filled(value: unknown, fill: (template: string) => string): unknown {
  if (typeof value === 'string') return fill(value);
  if (Array.isArray(value)) return value.map((one) => filled(one, fill));
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, fill)]));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
