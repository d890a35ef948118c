import type { Bot } from '#model/bot';
import { same } from '../../live/same';
import { toPath } from '../../routes.svelte';
import type { BotPage } from './bot-pages';

/** Where an edit is seen: in words, and the path of the page that shows it; null where no page of the bot does. */
export interface EditPlace {
  readonly words: string;
  readonly path: string | null;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Listed {
  readonly page: BotPage;
  readonly noun: string;
  readonly now: readonly Named[];
  readonly then: readonly Named[];
}

/** What is another in one bot than in the other; `shown` is the one that there is now. */
export function placeOfEdit(shown: Bot, other: Bot): EditPlace {
  const pathOf = (page: BotPage, id?: string) => toPath(['bots', shown.id, page, ...(id ? [id] : [])]);
  const lists: readonly Listed[] = [
    { page: 'dialogs', noun: 'dialog', now: shown.dialogs, then: other.dialogs },
    { page: 'integrations', noun: 'integration', now: shown.integrations, then: other.integrations },
  ];
  for (const { page, noun, now, then } of lists) {
    const changed = differing(now, then);
    if (changed) return { words: `${noun} “${changed.name}”`, path: pathOf(page, changed.id) };
    const gone = differing(then, now);
    if (gone) return { words: `${noun} “${gone.name}”`, path: pathOf(page) };
  }
  if (!same(shown.globalFunctions, other.globalFunctions))
    return { words: 'the functions', path: pathOf('functions') };
  if (!same(shown.domain, other.domain)) return { words: 'intents and entities', path: pathOf('intents') };
  return { words: 'the bot', path: null };
}

/** The first that is not in the others as it is. */
function differing(ones: readonly Named[], others: readonly Named[]): Named | undefined {
  return ones.find((one) => {
    const twin = others.find(({ id }) => id === one.id);
    return twin === undefined || !same(twin, one);
  });
}
