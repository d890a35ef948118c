import type { Bot } from '#model/bot';
import { isBlank } from '#model/comparable-text';
import type { Dialog } from '#model/dialog';
import { hasCategory } from '#model/interaction/has-category';
import type { Effort } from './patterns/effort';
import { createPatternIndex, type PatternIndex } from './patterns/pattern-index';

export interface Starter {
  readonly dialog: Dialog;
  readonly pattern: string;
}

/** A saved bot is a new object, so an index never outlives what it was made of. */
const indexes = new WeakMap<Bot, PatternIndex>();

/** The enabled dialog whose User Says fits, an exact pattern first. */
export function chooseStarter(bot: Bot, message: string, effort?: Effort): Starter | null {
  const hit = indexOf(bot).find(message, effort);
  const dialog = bot.dialogs.find(({ id }) => id === hit?.key);
  return hit === null || dialog === undefined ? null : { dialog, pattern: hit.pattern };
}

function indexOf(bot: Bot): PatternIndex {
  const known = indexes.get(bot);
  if (known !== undefined) return known;
  const index = createPatternIndex(
    bot.dialogs
      .filter((dialog) => dialog.enabled)
      .flatMap(({ id, interactions }) =>
        interactions.flatMap((it) =>
          hasCategory(it, 'starter') && it.enabled
            ? [{ key: id, ...it, patterns: it.patterns.filter((pattern) => !isBlank(pattern)) }]
            : [],
        ),
      ),
  );
  indexes.set(bot, index);
  return index;
}
