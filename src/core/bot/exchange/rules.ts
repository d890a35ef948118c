import type { Rule } from '#model/interaction';
import { newRule } from '#model/new-rule';
import { readCondition, writeCondition } from './conditions';
import { oneOf, readAll, textLens, writeThing, type Lens, type Lenses } from './lens';
import { readNext, writeNext } from './next-actions';
import { listAt, textAt, type Raw } from './raw';

type Written<Part> = Omit<Part, 'foreign'>;

const comparisons = { contains: 'CONTAINS', 'not-contains': 'NOT_CONTAINS' };
const context: Lenses<Written<Rule['contextConditions'][number]>> = {
  name: textLens('contextName'),
  matches: oneOf(comparisons, 'matchType'),
  value: textLens('value'),
};

const setting: Lenses<Written<Rule['variables'][number]>> = {
  name: textLens('name'),
  value: textLens('value'),
  scope: oneOf({ session: 'SESSION', dialog: 'DIALOG', request: 'REQUEST' }, 'scope'),
};

/** A list of things that have their own lenses. */
function listOf<Part extends object>(key: string, lenses: Lenses<Written<Part>>): Lens<readonly Part[]> {
  return {
    path: [key],
    // The edge: the lenses are those of the part.
    read: (raw) =>
      listAt(raw, key).map((one) => ({ ...readAll(lenses, one), foreign: { raw: one } }) as never),
    write: (now) => now.map((one) => writeThing<object>(lenses, one, {})),
  };
}

/** @param own the id of the interaction whose rules they are; @param at the place of the rule */
function ruleLenses(own: string, at: number): Lenses<Omit<Rule, 'id' | 'foreign'>> {
  return {
    name: { path: ['name'], read: (raw) => textAt(raw, 'name') || `Rule ${at + 1}`, write: (now) => now },
    conditions: {
      path: ['conditions'],
      read: (raw) => listAt(raw, 'conditions').map(readCondition),
      write: (now) => now.map(writeCondition),
    },
    contextConditions: listOf('contextConditions', context),
    contextMatch: oneOf({ any: 'ANY', all: 'ALL' }, 'contextMatchConditionType'),
    variables: listOf('contextDataVariables', setting),
    next: {
      path: ['action'],
      read: (raw) => readNext(raw, own),
      write: (now, before) => writeNext(now, own, before),
    },
  };
}

/** Whether one of its variable conditions compares in a way that is not known here: it is read as the first one is. */
export function comparesOtherwise(raw: Raw): boolean {
  return listAt(raw, 'contextConditions').some(
    (one) => !Object.values(comparisons).includes(textAt(one, 'matchType')),
  );
}

/** Without any condition and without anything to remember: a plain next action. */
export function isPlain(raw: Raw): boolean {
  const lists = ['conditions', 'contextConditions', 'contextDataVariables'];
  return lists.every((name) => listAt(raw, name).length === 0);
}

export function readRule(raw: Raw, own: string, at: number): Rule {
  return newRule({ id: `rule-${at + 1}`, ...readAll(ruleLenses(own, at), raw), foreign: { raw } });
}

export function writeRule(rule: Rule, own: string, at: number): Raw {
  return writeThing(ruleLenses(own, at), rule, {});
}
