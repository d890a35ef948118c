import type { Fact } from '#model/fact';
import type { Subject, SubjectNoun } from '#model/subjects';

/** What steps look at. */
export type Noun =
  | 'profiles'
  | 'skills'
  | 'users'
  | 'campaigns'
  | 'bots'
  | 'connectors'
  | 'agents'
  | 'conversations'
  | 'runs'
  | 'consumer-lines'
  | 'user-lines';

/** Subjects that no step looks at have no line. */
const nounOf: { readonly [N in SubjectNoun]?: Noun } = {
  profile: 'profiles',
  skill: 'skills',
  user: 'users',
  campaign: 'campaigns',
  bot: 'bots',
  connector: 'connectors',
  agent: 'agents',
  conversation: 'conversations',
  run: 'runs',
};

/** What a fact about these subjects changes, as far as lessons can tell. */
export function changedBy(
  fact: Fact,
  subjects: readonly Subject[] | 'everything',
): readonly Noun[] | 'everything' {
  if (fact.type === 'message.published') return linesOf(fact);
  if (subjects === 'everything' || fact.type === 'account.opened') return 'everything';
  return subjects.flatMap(({ noun }) => nounOf[noun] ?? []);
}

/** Messages come most often, so it is told apart who wrote. */
function linesOf({ message }: Fact<'message.published'>): readonly Noun[] {
  if (message.event.type !== 'content' || message.author.kind === 'system') return [];
  return [message.author.kind === 'consumer' ? 'consumer-lines' : 'user-lines'];
}
