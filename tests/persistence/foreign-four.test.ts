import { expect, test } from 'vitest';
import { upgradeFacts } from '#workers/persistence/upgrades';
import { worldSteps } from '#workers/persistence/world-steps';

function upgradedInteraction(interaction: object): Readonly<Record<string, unknown>> | undefined {
  const dialog = { interactions: [interaction] };
  const facts: unknown = upgradeFacts([{ type: 'dialog.created', at: 1, dialog }], 3, worldSteps);
  const [fact] = facts as readonly {
    readonly dialog: { readonly interactions: Record<string, unknown>[] };
  }[];
  return fact?.dialog.interactions[0];
}

/** What version 3 kept in the words of a file, as the condition of a rule. */
function upgraded(condition: object): unknown {
  const rules = upgradedInteraction({ id: 'i', rules: [{ id: 'r', conditions: [condition] }] })?.['rules'];
  return (rules as readonly { readonly conditions: readonly unknown[] }[])[0]?.conditions[0];
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

test('[PE15] an agent transfer and an image that version 3 passed over are what they were', () => {
  const tileData = [{ text: 'Wait', image: 'https://a.example', escalation: { agentSkillId: 42 } }];
  const kept = (type: string, tile: unknown = { tileData }) => ({
    kind: 'unknown',
    type,
    foreign: { raw: { content: { results: { tile } } } },
  });
  expect(upgradedInteraction(kept('ESCALATION'))).toMatchObject({
    kind: 'agent-transfer',
    message: 'Wait',
    skillId: '42',
  });
  expect(upgradedInteraction(kept('IMAGE'))).toMatchObject({ kind: 'image', url: 'https://a.example' });
  expect(upgradedInteraction(kept('IMAGE', null))).toMatchObject({ kind: 'image', url: '' });
  const long = kept('IMAGE', { tileData: [{ image: 'a'.repeat(5001) }] });
  expect(upgradedInteraction(long)).toMatchObject(long);
  expect(upgradedInteraction(kept('VIDEO'))).toMatchObject(kept('VIDEO'));
});

test('[PE15] what version 3 kept of a file about errors is said', () => {
  const upgradedBot = (text: string) => {
    const foreign = { bot: { botAttributes: { DEFAULT_ERROR_MESSAGE: text } } };
    const [fact]: readonly unknown[] = upgradeFacts([{ type: 'bot.saved', bot: { foreign } }], 3, worldSteps);
    return fact;
  };
  expect(upgradedBot('Oops.')).toMatchObject({ bot: { errorMessage: 'Oops.' } });
  expect(upgradedBot('x'.repeat(5001))).not.toMatchObject({ bot: { errorMessage: expect.anything() } });
});

test('[PE15] the intent that version 3 kept in the words of a file starts its dialog', () => {
  const says = (intentId: string) => ({ kind: 'user-says', foreign: { raw: { intentId } } });
  expect(upgradedInteraction(says('billing'))).toMatchObject({ intentId: 'billing' });
  expect(upgradedInteraction(says(''))).not.toHaveProperty('intentId');
  expect(upgradedInteraction({ ...says('billing'), kind: 'text' })).not.toHaveProperty('intentId');
});
