import type { Rule } from '#model/interaction';
import { newRule } from '#model/new-rule';
import type { VariableScope } from '#model/variable';
import { readCondition, writeCondition } from './conditions';
import { readNext, writeNext } from './next-actions';
import { listAt, textAt, withRead, type Raw } from './raw';

type Context = Rule['contextConditions'][number];
type Setting = Rule['variables'][number];

/** Without any condition and without anything to remember: a plain next action. */
export function isPlain(raw: Raw): boolean {
  const lists = ['conditions', 'contextConditions', 'contextDataVariables'];
  return lists.every((name) => listAt(raw, name).length === 0);
}

/** @param own the id of the interaction whose rule it is */
export function readRule(raw: Raw, own: string, at: number): Rule {
  return newRule({
    id: `rule-${at + 1}`,
    name: textAt(raw, 'name') || `Rule ${at + 1}`,
    conditions: listAt(raw, 'conditions').map(readCondition),
    contextConditions: listAt(raw, 'contextConditions').map(readContext),
    contextMatch: textAt(raw, 'contextMatchConditionType') === 'ALL' ? 'all' : 'any',
    variables: listAt(raw, 'contextDataVariables').map(readSetting),
    next: readNext(raw, own),
    foreign: { raw },
  });
}

export function writeRule(rule: Rule, own: string, at: number): Raw {
  const before = (rule.foreign?.['raw'] ?? {}) as Raw;
  const read = (raw: Raw) => readRule(raw, own, at);
  const parts: readonly (readonly [string, keyof Rule, unknown])[] = [
    ['name', 'name', rule.name],
    ['conditions', 'conditions', rule.conditions.map(writeCondition)],
    ['contextConditions', 'contextConditions', rule.contextConditions.map(writeContext)],
    ['contextMatchConditionType', 'contextMatch', rule.contextMatch.toUpperCase()],
    ['action', 'next', writeNext(rule.next, own)],
    ['contextDataVariables', 'variables', rule.variables.map(writeSetting)],
  ];
  return parts.reduce(
    (raw, [key, field, written]) =>
      withRead<unknown>(
        raw,
        [key],
        (one) => (rule.foreign ? read(one)[field] : undefined),
        rule[field],
        () => written,
      ),
    before,
  );
}

function readContext(raw: Raw): Context {
  return {
    name: textAt(raw, 'contextName'),
    matches: textAt(raw, 'matchType').startsWith('NOT') ? 'not-contains' : 'contains',
    value: textAt(raw, 'value'),
    foreign: { raw },
  };
}

function writeContext({ foreign, name, matches, value }: Context): Raw {
  const matchType = matches === 'contains' ? 'CONTAINS' : 'NOT_CONTAINS';
  const raw = (foreign?.['raw'] ?? {}) as Raw;
  const isSame = foreign !== undefined && readContext(raw).matches === matches;
  return { ...raw, contextName: name, ...(!isSame && { matchType }), value };
}

function readSetting(raw: Raw): Setting {
  const scope = textAt(raw, 'scope').toLowerCase();
  return {
    name: textAt(raw, 'name'),
    value: textAt(raw, 'value'),
    scope: scope === 'request' || scope === 'dialog' ? scope : ('session' satisfies VariableScope),
    foreign: { raw },
  };
}

function writeSetting({ foreign, name, value, scope }: Setting): Raw {
  const raw = (foreign?.['raw'] ?? {}) as Raw;
  const isSame = foreign !== undefined && readSetting(raw).scope === scope;
  return { ...raw, name, value, ...(!isSame && { scope: scope.toUpperCase() }) };
}
