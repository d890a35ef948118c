import type { Bot } from '#model/bot';
import { comparable } from '#model/comparable-text';
import { writtenTexts, type Problem } from '#sdk/bot-checks';

/** Where something stands in a bot, as the list of problems names places, and the text in which it does. */
export interface Found extends Pick<Problem, 'dialogId' | 'interactionId' | 'integrationId' | 'field'> {
  readonly text: string;
}

/** More than that nobody reads. */
const mostFound = 100;

/** Every dialog, interaction and integration with these words in a name, a text, a pattern or its code, and the global functions; of each the first text. [BB53] */
export function findInBot(bot: Bot, words: string): readonly Found[] {
  const wanted = comparable(words);
  if (wanted === '') return [];
  const nowhere = { dialogId: null, interactionId: null, integrationId: null };
  const inside = (place: Partial<Found>, thing: object): Found[] => {
    const found = writtenTexts(thing).find(({ text }) => comparable(text).includes(wanted));
    return found ? [{ ...nowhere, ...place, ...found }] : [];
  };
  const found = [
    ...bot.dialogs.flatMap(({ id: dialogId, name, interactions }) => [
      ...inside({ dialogId }, { name }),
      ...interactions.flatMap((one) => inside({ dialogId, interactionId: one.id }, one)),
    ]),
    ...bot.integrations.flatMap((one) => inside({ integrationId: one.id }, one)),
    ...inside({}, { globalFunctions: bot.globalFunctions ?? '' }),
  ];
  return found.slice(0, mostFound);
}

export interface Excerpt {
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

const shownBefore = 40;
const shownAfter = 80;

/** The words as they stand in the text, with some of it on either side; its beginning where they are written differently there. [BB208] */
export function excerptOf(text: string, words: string): Excerpt {
  const wanted = words.trim().replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  const found = new RegExp(wanted, 'iu').exec(text);
  if (!found) return { before: '', hit: '', after: text.slice(0, shownBefore + shownAfter) };
  const at = found.index;
  const [from, end] = [Math.max(0, at - shownBefore), at + found[0].length];
  return {
    before: `${from > 0 ? '…' : ''}${text.slice(from, at)}`,
    hit: text.slice(at, end),
    after: `${text.slice(end, end + shownAfter)}${text.length > end + shownAfter ? '…' : ''}`,
  };
}
