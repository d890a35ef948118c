/** What people make, as far as a comparison of two moments names it. */
export type ComparedNoun =
  | 'accounts'
  | 'skills'
  | 'profiles'
  | 'users'
  | 'campaigns'
  | 'bots'
  | 'connectors'
  | 'endpoints'
  | 'environments'
  | 'resources'
  | 'tests'
  | 'conversations';

/** What is otherwise than at a moment before, of one noun in one way. */
export interface ChangedSince {
  readonly noun: ComparedNoun;
  readonly how: 'made' | 'changed' | 'deleted';
  readonly count: number;
  /** Of the first of them, in their order; none where they have no names. */
  readonly names: readonly string[];
}
