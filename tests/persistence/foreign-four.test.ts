import { expect, test } from 'vitest';
import { upgradeFacts } from '#workers/persistence/upgrades';
import { worldSteps } from '#workers/persistence/world-steps';

/** What version 3 kept in the words of a file, as the rule of a dialog. */
function upgraded(condition: object): unknown {
  const dialog = { interactions: [{ id: 'i', rules: [{ id: 'r', conditions: [condition] }] }] };
  const facts: unknown = upgradeFacts([{ type: 'dialog.created', at: 1, dialog }], 3, worldSteps);
  const [fact] = facts as readonly { readonly dialog: typeof dialog }[];
  return fact?.dialog.interactions[0]?.rules[0]?.conditions[0];
}

const kept = (regexText: unknown) => ({
  kind: 'unknown',
  type: 'REGEX',
  foreign: { raw: { matchType: 'REGEX', regexMatch: { regexText } } },
});

test('[PE15] a regular expression that version 3 kept in the words of a file is one', () => {
  const { foreign } = kept('^a+$');
  expect(upgraded(kept('^a+$'))).toEqual({ kind: 'regular-expression', expression: '^a+$', foreign });
  expect(upgraded(kept(5))).toMatchObject({ expression: '' });
  expect(upgraded(kept('a'.repeat(1001)))).toEqual(kept('a'.repeat(1001)));
  expect(upgraded({ kind: 'unknown', type: 'OTHER' })).toEqual({ kind: 'unknown', type: 'OTHER' });
});
