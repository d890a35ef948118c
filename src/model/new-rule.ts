import type { Rule } from './interaction';

/** A rule as an author finds it: it applies always and goes on. */
export function newRule(parts: Pick<Rule, 'id' | 'name'> & Partial<Rule>): Rule {
  return {
    conditions: [],
    contextConditions: [],
    contextMatch: 'any',
    variables: [],
    next: { kind: 'next' },
    ...parts,
  };
}
