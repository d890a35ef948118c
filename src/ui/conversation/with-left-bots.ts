import type { Element } from '#model/rich-content/element';
import { readCard } from '#model/rich-content/read-card';
import type { WhoAnswers, ShownLine } from './line';

/**
 * What is said, with a note at buttons of a bot that has left: a press still says their words, and whoever answers now reads them.
 * @param present who has the conversation now, null for nobody; undefined where it goes on no more [UI365]
 */
export function withLeftBots(
  lines: readonly ShownLine[],
  present: WhoAnswers | null | undefined,
): readonly ShownLine[] {
  const last = lines.findLast(({ author }) => author !== 'system');
  return lines.map((line) => {
    const { author, name, card, quickReplies } = line;
    if (author !== 'bot' || (present?.author === author && present.name === name)) return line;
    const speaks = (card && canSay(readCard(card).element)) || (quickReplies && line === last);
    return speaks ? { ...line, note: present === undefined ? over : left } : line;
  });
}

const over = 'It is over: nothing can be said with this any more.';
const left = 'This bot has left: what is pressed is read by whoever answers.';

/** Whether a press of it says something. */
function canSay(element: Element): boolean {
  if (element.kind === 'box') return element.elements.some(canSay);
  return element.kind === 'button' && element.press.publish !== null;
}
