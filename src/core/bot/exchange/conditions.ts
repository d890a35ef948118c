import type { Condition, ConditionKind } from '#model/interaction';
import { oneOf, readAll, textLens, texts, writeThing, type Lenses } from './lens';
import { textAt, type Raw } from './raw';

type Body<Kind extends ConditionKind> = Omit<Condition<Kind>, 'kind' | 'foreign'>;

interface Exchange<Kind extends ConditionKind> {
  /** The `matchType`; of `unknown` anything else. */
  readonly type: string;
  readonly fields: Lenses<Body<Kind>>;
}

/** One line a kind. */
const exchanges: { readonly [Kind in ConditionKind]: Exchange<Kind> } = {
  pattern: {
    type: 'PATTERN',
    fields: {
      patterns: texts('patternMatch', 'patterns'),
      excludeKeywords: texts('patternMatch', 'excludeKeywords'),
    },
  },
  exact: { type: 'EXACT_VALUE', fields: { value: textLens('exactMatch', 'value') } },
  'regular-expression': { type: 'REGEX', fields: { expression: textLens('regexMatch', 'regexText') } },
  option: { type: 'EVAL_OPTION', fields: { value: textLens('evaluateOptionMatch', 'value') } },
  // No file of the real product has shown its own words for it.
  intent: { type: 'INTENT', fields: { intentId: textLens('intentMatch', 'intentId') } },
  'no-match': { type: 'NO_MATCH', fields: { message: textLens('noMatch', 'fallbackMessage') } },
  'integration-result': {
    type: 'API_RESULT',
    fields: {
      // Only the word for a success was ever seen.
      result: oneOf({ failure: 'FAILURE', success: 'SUCCESS' }, 'apiResultsMatch', 'status'),
    },
  },
  unknown: { type: '', fields: { type: textLens('matchType') } },
};

export function readCondition(raw: Raw): Condition {
  const type = textAt(raw, 'matchType');
  const kinds = Object.keys(exchanges) as ConditionKind[];
  const kind = kinds.find((one) => exchanges[one].type === type && one !== 'unknown') ?? 'unknown';
  // The edge: the fields are those of the kind.
  return { ...readAll<object>(exchanges[kind].fields, raw), kind, foreign: { raw } } as unknown as Condition;
}

export function writeCondition(condition: Condition): Raw {
  const { type, fields } = exchanges[condition.kind];
  return writeThing<object>(fields, condition, { matchType: type });
}
