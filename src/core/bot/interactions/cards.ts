import { failed, ok, type Result } from '#base/result';
import type { Interaction } from '#model/interaction';
import type { Card } from '#model/rich-content/element';
import { isJson } from '#model/json';
import { lengths, limits } from '#model/limits';
import { cardLimits } from '#model/rich-content/limits';
import { problemOfCard } from '#model/rich-content/problem-of';
import { shownLink } from '#model/rich-content/read-press';
import { isFields } from '#model/rich-content/reading';
import { filledTiles } from '../options/filled-tiles';
import { titled } from '../options/reply-option';
import { buttonOf } from '../options/shown-options';
import type { Filling } from '../variables/filling';

/** Tiles beside or below each other, each with a link that is called `link`; null where there is none. */
export function cardOfTiles(
  { tiles, layout }: Pick<Interaction<'structured'>, 'tiles' | 'layout'>,
  filling: Filling,
  link = 'Open',
): Card | null {
  const elements = filledTiles(tiles, filling).flatMap((tile) => {
    const { title, subtitle } = tile;
    const image = shownLink(tile.image, cardLimits.url);
    const uri = shownLink(tile.url, cardLimits.link);
    const parts = [
      ...(image ? [{ type: 'image', url: image, alt: title.slice(0, cardLimits.alt) }] : []),
      ...(title ? [{ type: 'text', text: title, tag: 'title', style: { bold: true } }] : []),
      ...(subtitle ? [{ type: 'text', text: subtitle, tag: 'subtitle' }] : []),
      ...(uri ? [{ type: 'button', title: link, click: { actions: [{ type: 'link', uri }] } }] : []),
      ...titled(tile.options).map(buttonOf),
    ];
    return parts.length > 0 ? [{ type: 'vertical', elements: parts }] : [];
  });
  return elements.length > 0 ? { type: layout, elements } : null;
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
