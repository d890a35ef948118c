import { unreachable } from '#base/unreachable';
import type { Card, Element } from './element';
import { readCard } from './read-card';

/** What can be read of a card where nothing is drawn: a line each, buttons in brackets. */
export function textOfCard(card: Card): string {
  return linesOf(readCard(card).element)
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function linesOf(element: Element): readonly string[] {
  switch (element.kind) {
    case 'box':
      return element.elements.flatMap(linesOf);
    case 'text':
      return [element.text];
    case 'button':
    case 'link':
      return [`[${element.title}]`];
    case 'image':
      return [element.alt || 'Picture'];
    case 'pairs':
      return element.pairs.map(({ key, value }) => `${key}: ${value}`);
    default:
      return unreachable(element);
  }
}
