import type { ChangedSince, ComparedNoun } from '#model/changed-since';
import { joinWords } from './live/text-problems';

/** One of them, and several. */
const words: { readonly [N in ComparedNoun]: readonly [string, string] } = {
  accounts: ['account', 'accounts'],
  skills: ['skill', 'skills'],
  profiles: ['profile', 'profiles'],
  users: ['user', 'users'],
  campaigns: ['campaign', 'campaigns'],
  bots: ['bot', 'bots'],
  connectors: ['connector', 'connectors'],
  endpoints: ['endpoint', 'endpoints'],
  environments: ['bot environment', 'bot environments'],
  resources: ['resource', 'resources'],
  tests: ['conversation test', 'conversation tests'],
  conversations: ['conversation', 'conversations'],
};
const ends: { readonly [H in ChangedSince['how']]: readonly [string, string] } = {
  made: ['goes', 'go'],
  changed: ['becomes as it was', 'become as they were'],
  deleted: ['comes back', 'come back'],
};

/** What going back undoes, a sentence for each noun and way: “The skills Bot and Human go.” */
export function changedInWords(changes: readonly ChangedSince[]): string[] {
  return changes.map(({ noun, how, count, names }) => {
    const one = count === 1 ? 0 : 1;
    const end = ends[how][one];
    if (names.length === 0) return `${count} ${words[noun][one]} ${end}.`;
    const more = count > names.length ? [`${count - names.length} more`] : [];
    const called = noun === 'connectors' ? 'of ' : '';
    return `The ${words[noun][one]} ${called}${joinWords([...names, ...more])} ${end}.`;
  });
}
