import { expect, test } from 'vitest';
import { exportBot } from '#core/bot/export-bot';
import { readBotFile } from '#core/bot/import-bot';
import type { Bot } from '#model/bot';
import { asId } from '#model/ids';
import { upgradeFacts } from '#workers/persistence/upgrades';
import { worldSteps } from '#workers/persistence/world-steps';
import { bot, dialog, text } from '../core/bot/bot-builder';

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

test('[PE15] a condition for an intent that version 3 kept in the words of a file is one', () => {
  const kept = (intentMatch: object) => ({
    kind: 'unknown',
    type: 'INTENT',
    foreign: { raw: { intentMatch } },
  });
  expect(upgraded(kept({ intentId: '7' }))).toEqual({
    ...{ kind: 'intent', intentId: '7' },
    foreign: { raw: { intentMatch: { intentId: '7' } } },
  });
  expect(upgraded(kept({}))).toMatchObject({ kind: 'intent', intentId: '' });
  expect(upgraded(kept({ intentId: 'x'.repeat(201) }))).toMatchObject({ kind: 'unknown', type: 'INTENT' });
});

/** The dialogs of a bot that version 3 has imported. */
function upgradedDialogs(...dialogs: readonly object[]): readonly unknown[] {
  const facts: unknown = upgradeFacts([{ type: 'bot.saved', bot: { dialogs } }], 3, worldSteps);
  return (facts as readonly { readonly bot: { readonly dialogs: readonly unknown[] } }[])[0]!.bot.dialogs;
}
const keptDialog = (dialogType: string, raw: object = {}, kind = 'standard', starter = 'text') => ({
  ...{ kind, interactions: [{ kind: starter, rules: [] }] },
  foreign: { raw: { dialogType, ...raw } },
});

test('[PE15] a special dialog that version 3 took for a standard one is what its file says', () => {
  const escalating = { autoEscalationThreshold: 2, autoEscalationSkillId: 42 };
  expect(
    upgradedDialogs(
      keptDialog('DISAMBIGUATION_DIALOG'),
      keptDialog('AUTO_ESCALATION_DIALOG', escalating),
      keptDialog('DIALOG'),
    ),
  ).toEqual([
    { ...keptDialog('DISAMBIGUATION_DIALOG'), kind: 'disambiguation' },
    {
      ...keptDialog('AUTO_ESCALATION_DIALOG', escalating, 'auto-escalation'),
      autoEscalation: { threshold: 2, skillId: '42' },
    },
    keptDialog('DIALOG'),
  ]);
  expect(
    upgradedDialogs(keptDialog('AUTO_ESCALATION_DIALOG', { autoEscalationThreshold: 'many' })),
  ).toMatchObject([{ autoEscalation: { threshold: 3, skillId: '' } }]);
  const saved = { type: 'dialog.saved', botId: 'b', dialog: keptDialog('DISAMBIGUATION_DIALOG') };
  expect(upgradeFacts([saved], 3, worldSteps)).toMatchObject([{ dialog: { kind: 'disambiguation' } }]);
});

test('[PE15] a special dialog that the bot cannot have stays the standard one that version 3 had', () => {
  const [one, other] = [keptDialog('DISAMBIGUATION_DIALOG'), keptDialog('DISAMBIGUATION_DIALOG', { id: 2 })];
  expect(upgradedDialogs(one, other)).toEqual([{ ...one, kind: 'disambiguation' }, other]);
  for (const dialog of [
    keptDialog('AUTO_ESCALATION_DIALOG', { autoEscalationSkillId: 'x'.repeat(201) }),
    keptDialog('DISAMBIGUATION_DIALOG', {}, 'standard', 'user-says'),
    keptDialog('DISAMBIGUATION_DIALOG', {}, 'fallback'),
  ])
    expect(upgradedDialogs(dialog)).toEqual([dialog]);
});

test('[PE15] the file of a bot of version 3 with an Auto Escalation dialog is exported as it was', () => {
  const had = bot([
    dialog('A', [text('x')], { kind: 'auto-escalation', autoEscalation: { threshold: 2, skillId: '7' } }),
  ]);
  const file = JSON.stringify(exportBot(had));
  const read = readBotFile(file, { id: asId('bot'), accountId: asId('account') });
  if (!read.ok) throw new Error(read.failure.text);
  const asKept = read.value.bot.dialogs.map(({ autoEscalation: _, ...rest }) => ({
    ...rest,
    kind: 'standard',
  }));
  const facts = upgradeFacts(
    [{ type: 'bot.saved', bot: { ...read.value.bot, dialogs: asKept } }],
    3,
    worldSteps,
  );
  const [saved] = facts as unknown as readonly { readonly bot: Bot }[];
  expect(exportBot(saved!.bot).groups).toEqual(exportBot(read.value.bot).groups);
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
