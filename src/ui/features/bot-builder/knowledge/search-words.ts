import type { SearchMode } from '#model/knowledge-search';

/** What each mode of a search is called, and what it does. */
export const modeWords: { readonly [Mode in SearchMode]: { readonly label: string; readonly does: string } } =
  {
    intents: {
      label: 'Intents',
      does: 'What an article means by its title and phrases; where none fits, those that have all the words.',
    },
    'intents-only': { label: 'Intents Only', does: 'What an article means by its title and phrases.' },
    text: { label: 'All (text)', does: 'Articles that have all the words somewhere.' },
    'tags-and': { label: 'and (special tags)', does: 'Articles that have all of these tags.' },
    'tags-or': { label: 'or (special tags)', does: 'Articles that have one of these tags at least.' },
  };
