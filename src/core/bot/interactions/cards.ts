import { failed, ok, type Result } from '#base/result';
import type { Interaction } from '#model/interaction';
import type { Card } from '#model/rich-content/element';
import { cardLimits } from '#model/rich-content/limits';
import { readCard } from '#model/rich-content/read-card';
import { safeLink } from '#model/rich-content/read-press';
import { isFields } from '#model/rich-content/reading';

/** Tiles beside or below each other; null where there is none. */
export function cardOfTiles(
  { tiles, layout }: Interaction<'structured'>,
  fill: (template: string) => string,
): Card | null {
  const elements = tiles.flatMap((tile) => {
    const title = fill(tile.title).trim();
    const subtitle = fill(tile.subtitle).trim();
    const image = safeLink(fill(tile.image));
    const uri = safeLink(fill(tile.url));
    const parts = [
      ...(image ? [{ type: 'image', url: image, alt: title.slice(0, cardLimits.alt) }] : []),
      ...(title ? [{ type: 'text', text: title, tag: 'title', style: { bold: true } }] : []),
      ...(subtitle ? [{ type: 'text', text: subtitle, tag: 'subtitle' }] : []),
      ...(uri ? [{ type: 'button', title: 'Open', click: { actions: [{ type: 'link', uri }] } }] : []),
    ];
    return parts.length > 0 ? [{ type: 'vertical', elements: parts }] : [];
  });
  return elements.length > 0 ? { type: layout, elements } : null;
}

/** What an author wrote as a card, or what is wrong with it. */
export function cardOfJson(text: string): Result<Card, string> {
  const json = parse(text);
  if (!isFields(json)) return failed('it is no JSON object');
  const [problem] = readCard(json).problems;
  return problem === undefined ? ok(json) : failed(problem);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
