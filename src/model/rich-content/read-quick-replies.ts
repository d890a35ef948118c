import type { Button, QuickReplies } from './element';
import { cardLimits } from './limits';
import { readPress } from './read-press';
import { readList, readText, wrong, type CardReading } from './reading';

export interface ReadReplies {
  readonly replies: readonly Button[];
  /** What a server refuses them for, each with its place. */
  readonly problems: readonly string[];
}

/** Any JSON as chips below a line. */
export function readQuickReplies(quickReplies: QuickReplies): ReadReplies {
  const reading: CardReading = { problems: [], left: 0 };
  const at = 'quickReplies';
  if (quickReplies['type'] !== 'quickReplies') wrong(reading, `${at}.type`, 'is not “quickReplies”');
  const replies = readList(reading, quickReplies, 'replies', at, cardLimits.replies).map((reply) => ({
    title: readText(reading, reply.one, 'title', reply.at, { limit: cardLimits.title, needed: true }),
    tooltip: readText(reading, reply.one, 'tooltip', reply.at, { limit: cardLimits.tooltip }),
    press: readPress(reading, reply.one['click'], `${reply.at}.click`),
  }));
  if (replies.length === 0) wrong(reading, `${at}.replies`, 'is empty');
  return { replies, problems: reading.problems };
}
