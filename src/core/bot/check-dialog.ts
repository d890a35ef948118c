import { failed, ok, type Result } from '#base/result';
import { tidyName } from '#model/comparable-text';
import { unreachable } from '#base/unreachable';
import { fail, failureOf, type Failure } from '#model/failure';
import type { Condition, Interaction, Rule } from '#model/interaction';
import { counts } from '#model/limits';
import { delayLimitMs, nameLimit, patternLimit, questionLimit, textLimit } from './limits';
import { parsePattern } from './patterns/parse-pattern';

type Check = Failure | null;

/** What an author may save. Names may be taken elsewhere and targets missing: that is for others to see. */
export function checkInteraction(interaction: Interaction): Result<void, Failure> {
  const { name, delayMs } = interaction;
  if (tidyName(name) === '') return fail('name-empty', { what: 'An interaction' }, 'name');
  if (!Number.isInteger(delayMs) || delayMs < 0 || delayMs > delayLimitMs) {
    const what = `The interaction delay must be a whole number of milliseconds from 0 to ${delayLimitMs}.`;
    return fail('bad-input', { what }, 'delayMs');
  }
  const failure = checkLength('The name', name, nameLimit, 'name') ?? checkBody(interaction);
  return failure === null ? ok(undefined) : failed(failure);
}

function checkBody(interaction: Interaction): Check {
  switch (interaction.kind) {
    case 'user-says':
      return (
        checkLength('The sample statement', interaction.sample, textLimit, 'sample') ??
        checkPatterns(interaction.patterns, 'patterns') ??
        checkCount('exclude keywords', interaction.excludeKeywords, counts.patterns, 'excludeKeywords') ??
        checkLength('An exclude keyword', longest(interaction.excludeKeywords), textLimit, 'excludeKeywords')
      );
    case 'text':
      return checkLength('The text', interaction.text, textLimit, 'text');
    case 'text-question':
      return (
        checkLength('The question', interaction.text, questionLimit, 'text') ??
        checkLength('The fallback response', interaction.fallback, textLimit, 'fallback') ??
        checkRules(interaction.rules)
      );
    case 'integration':
      return checkRules(interaction.rules);
    default:
      return unreachable(interaction);
  }
}

function checkRules(rules: readonly Rule[]): Check {
  const doubled = rules.find((rule, place) => rules.findIndex(({ id }) => id === rule.id) !== place);
  if (doubled) return failureOf('bad-input', { what: `Two rules have the id “${doubled.id}”.` }, 'rules');
  return checkCount('rules', rules, counts.rules, 'rules') ?? first(rules, checkRule);
}

function checkRule({ name, condition }: Rule): Check {
  return checkLength('The name of a rule', name, nameLimit, 'rules') ?? checkCondition(condition);
}

function checkCondition(condition: Condition): Check {
  switch (condition.kind) {
    case 'pattern':
      return (
        checkPatterns(condition.patterns, 'rules') ??
        checkCount('exclude keywords of a rule', condition.excludeKeywords, counts.patterns, 'rules') ??
        checkLength('An exclude keyword', longest(condition.excludeKeywords), textLimit, 'rules')
      );
    case 'exact':
      return checkLength('An exact value', condition.value, textLimit, 'rules');
    case 'no-match':
      return checkLength('The message of a No Match rule', condition.message, textLimit, 'rules');
    case 'always':
    case 'integration-result':
      return null;
    default:
      return unreachable(condition);
  }
}

function checkPatterns(patterns: readonly string[], field: string): Check {
  const tooMany = checkCount('patterns', patterns, counts.patterns, field);
  if (tooMany !== null) return tooMany;
  return first(patterns, (pattern) => {
    const tooLong = checkLength('A pattern', pattern, patternLimit, field);
    if (tooLong !== null) return tooLong;
    const parsed = parsePattern(pattern);
    return parsed.ok ? null : failureOf('pattern-invalid', { pattern, ...parsed.failure }, field);
  });
}

function checkCount(what: string, list: readonly unknown[], limit: number, field: string): Check {
  return list.length <= limit ? null : failureOf('too-many', { what, limit, count: list.length }, field);
}

function checkLength(what: string, text: string, limit: number, field: string): Check {
  return text.length <= limit
    ? null
    : failureOf('text-too-long', { what, limit, length: text.length }, field);
}

function longest(texts: readonly string[]): string {
  return texts.reduce((longer, text) => (text.length > longer.length ? text : longer), '');
}

function first<T>(all: readonly T[], check: (one: T) => Check): Check {
  for (const one of all) {
    const failure = check(one);
    if (failure !== null) return failure;
  }
  return null;
}
