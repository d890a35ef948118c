import { exact } from './exact';
import { integrationResult } from './integration-result';
import { noMatch } from './no-match';
import { pattern } from './pattern';
import { unknown } from './unknown';

/** One line a kind. */
export const conditionKinds = {
  pattern,
  exact,
  'no-match': noMatch,
  'integration-result': integrationResult,
  unknown,
} as const;
