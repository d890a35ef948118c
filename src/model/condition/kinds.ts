import { exact } from './exact';
import { integrationResult } from './integration-result';
import { intent } from './intent';
import { noMatch } from './no-match';
import { option } from './option';
import { pattern } from './pattern';
import { regularExpression } from './regular-expression';
import { unknown } from './unknown';

/** One line a kind. */
export const conditionKinds = {
  pattern,
  exact,
  'regular-expression': regularExpression,
  option,
  intent,
  'no-match': noMatch,
  'integration-result': integrationResult,
  unknown,
} as const;
