import { failed, ok, type Result } from '#base/result';
import { tidyName } from '#model/comparable-text';
import { fail, failureOf, type Failure } from '#model/failure';
import { conditionKinds } from '#model/condition/kinds';
import type { Interaction, Rule } from '#model/interaction';
import { interactionKinds } from '#model/interaction/kinds';
import type { AnySpec } from '#model/interaction/spec';
import { counts, limits } from '#model/limits';
import type { RowsSpec } from '#model/rows';
import type { TextSpec } from '#model/texts';
import { lengthFailure } from '#model/length-failure';
import { delayLimitMs, nameLimit, patternLimit, textLimit } from './limits';
import { listsOf } from './pattern-lists';
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
  const failure =
    lengthFailure('The name', name, nameLimit, 'name') ??
    lengthFailure('The comment', interaction.comment ?? '', limits.comment, 'comment') ??
    first(Object.values(interaction.code ?? {}), (code) =>
      lengthFailure('Code', code, limits.code, 'code'),
    ) ??
    checkBody(interaction);
  return failure === null ? ok(undefined) : failed(failure);
}

/** Its texts, then its own patterns, then its rules. */
function checkBody(interaction: Interaction): Check {
  const fields = Object.entries<TextSpec>(interactionKinds[interaction.kind].texts);
  return (
    first(fields, ([field, spec]) => checkText(interaction, field, spec, field)) ??
    first(Object.entries(rowsIn(interaction)), ([field, spec]) =>
      checkRows(interaction, field, spec, field),
    ) ??
    first(listsOf(interaction), checkLists) ??
    checkRules(interaction.rules)
  );
}

function rowsIn({ kind }: Interaction): Readonly<Record<string, RowsSpec>> {
  const { rows = {} }: AnySpec = interactionKinds[kind];
  return rows;
}

/** @param at the field of the whole interaction in which they stand */
function checkRows(thing: object, field: string, spec: RowsSpec, at: string): Check {
  const rows: unknown = Reflect.get(thing, field);
  if (!Array.isArray(rows)) return null;
  const { what, limit, texts, rows: inner = {} } = spec;
  return (
    checkCount(what, rows, limit, at) ??
    first(
      rows as readonly object[],
      (row) =>
        first(Object.entries(texts), ([name, text]) => checkText(row, name, text, at)) ??
        first(Object.entries(inner), ([name, list]) => checkRows(row, name, list, at)),
    )
  );
}

function checkRules(rules: readonly Rule[]): Check {
  const doubled = rules.find((rule, place) => rules.findIndex(({ id }) => id === rule.id) !== place);
  if (doubled) return failureOf('bad-input', { what: `Two rules have the id “${doubled.id}”.` }, 'rules');
  return checkCount('rules', rules, counts.rules, 'rules') ?? first(rules, checkRule);
}

function checkRule({ name, conditions, contextConditions, variables }: Rule): Check {
  return (
    lengthFailure('The name of a rule', name, nameLimit, 'rules') ??
    checkCount('conditions of a rule', conditions, counts.conditions, 'rules') ??
    checkCount('variable conditions of a rule', contextConditions, counts.conditions, 'rules') ??
    checkCount('variables of a rule', variables, counts.variablesOfRule, 'rules') ??
    first(
      contextConditions,
      ({ name: asked, value }) =>
        lengthFailure('The variable of a condition', asked, limits.customDataValue, 'rules') ??
        lengthFailure('What a variable is compared with', value, limits.customDataValue, 'rules'),
    ) ??
    first(
      variables,
      ({ name: set, value }) =>
        lengthFailure('The name of a variable', set, limits.variableName, 'rules') ??
        lengthFailure('The value of a variable', value, textLimit, 'rules'),
    ) ??
    first(conditions, (condition) =>
      first(Object.entries<TextSpec>(conditionKinds[condition.kind].texts), ([field, spec]) =>
        checkText(condition, field, spec, 'rules'),
      ),
    )
  );
}

function checkText(thing: object, field: string, { what, limit }: TextSpec, at: string): Check {
  const text: unknown = Reflect.get(thing, field);
  return typeof text === 'string' ? lengthFailure(what, text, limit, at) : null;
}

function checkLists({ patterns, excludeKeywords, field }: ReturnType<typeof listsOf>[number]): Check {
  const [keywords, keyword] =
    field === 'rules' ? ['exclude keywords of a rule', 'rules'] : ['exclude keywords', 'excludeKeywords'];
  return (
    checkPatterns(patterns, field) ??
    checkCount(keywords, excludeKeywords, counts.patterns, keyword) ??
    lengthFailure('An exclude keyword', longest(excludeKeywords), textLimit, keyword)
  );
}

function checkPatterns(patterns: readonly string[], field: string): Check {
  const tooMany = checkCount('patterns', patterns, counts.patterns, field);
  if (tooMany !== null) return tooMany;
  return first(patterns, (pattern) => {
    const failure = lengthFailure('A pattern', pattern, patternLimit, field);
    if (failure !== null) return failure;
    const parsed = parsePattern(pattern);
    return parsed.ok ? null : failureOf('pattern-invalid', { pattern, ...parsed.failure }, field);
  });
}

function checkCount(what: string, list: readonly unknown[], limit: number, field: string): Check {
  return list.length <= limit ? null : failureOf('too-many', { what, limit, count: list.length }, field);
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
