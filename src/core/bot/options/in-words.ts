import { unreachable } from '#base/unreachable';
import type { WantedLine } from '#model/bot-run';
import { escapeMarkup } from '#model/markup';
import type { Button, Element } from '#model/rich-content/element';
import { readCard } from '#model/rich-content/read-card';
import { readQuickReplies } from '#model/rich-content/read-quick-replies';
import { lineLimit } from '../limits';
import { splitText } from '../split-text';

export interface InWords {
  readonly lines: readonly WantedLine[];
  /** What the numbers stand for, those before it included. */
  readonly listed: readonly string[];
}

/** The line, as one or more, where nothing is drawn and nothing is pressed: what says something when pressed has a number by which it is typed. They go on after those that are listed already. [BT302] [BT351] */
export function inWords({ card, quickReplies, ...line }: WantedLine, before: readonly string[]): InWords {
  const says = [...before];
  const listed = ({ title, press: { publish, link } }: Button): string =>
    publish === null ? [title, link].filter(Boolean).join(': ') : `${says.push(publish)}. ${title}`;
  const drawn = card
    ? linesOf(readCard(card).element, listed).map(escapeMarkup).flatMap(piecesOf)
    : [line.text];
  const chips = quickReplies ? readQuickReplies(quickReplies).replies.map(listed).map(escapeMarkup) : [];
  const lines = together([...drawn, ...chips]).map((text, at) => ({
    ...line,
    text,
    delayMs: at === 0 ? line.delayMs : 0,
  }));
  return { lines, listed: says };
}

function piecesOf(text: string): readonly string[] {
  return splitText(text, 0).map((piece) => piece.text);
}

/** As many below one another as one line holds; none is cut. */
function together(parts: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const part of parts.filter((one) => one.trim() !== '')) {
    const joined = lines.length > 0 ? `${lines.at(-1)}\n${part}` : part;
    if (lines.length > 0 && Array.from(joined).length <= lineLimit) lines[lines.length - 1] = joined;
    else lines.push(part);
  }
  return lines;
}

function linesOf(element: Element, listed: (button: Button) => string): readonly string[] {
  switch (element.kind) {
    case 'box':
      return element.elements.flatMap((one) => linesOf(one, listed));
    case 'text':
      return [element.text];
    case 'button':
      return [listed(element)];
    case 'link':
      return [[element.title, element.link].filter(Boolean).join(': ')];
    case 'image':
      return [[element.alt, element.url].filter(Boolean).join(': ')];
    case 'pairs':
      return element.pairs.map(({ key, value }) => `${key}: ${value}`);
    default:
      return unreachable(element);
  }
}
