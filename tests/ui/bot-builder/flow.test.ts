import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newRule } from '#model/new-rule';
import { asId, type DialogId, type IntegrationId, type InteractionId } from '#model/ids';
import type { Condition, NextAction } from '#model/interaction';
import { lostWithBot } from '../../../src/ui/features/bot-builder/bots/lost-with-bot';
import { moveReason } from '../../../src/ui/features/bot-builder/dialogs/move-reason';
import {
  nextOptions,
  nextText,
  nextOfChoice,
  choiceOfNext,
} from '../../../src/ui/features/bot-builder/next-action';
import {
  callsOf,
  inUseReason,
  losersOfDialog,
  losersOfInteraction,
} from '../../../src/ui/features/bot-builder/references';
import {
  conditionOptions,
  conditionText,
  freshConditions,
  choiceOfCondition,
} from '../../../src/ui/features/bot-builder/conditions/index';
import { bot, calling, dialog, interactionId, question, text, userSays } from './sample-bot';

const toText = { kind: 'interaction', interactionId: interactionId('one') } as const;

test('[BB8] every next action is read back from its choice', () => {
  const id = fc.string({ minLength: 1 });
  const anyNext = fc.oneof(
    fc.constantFrom('next', 'current', 'end', 'close-conversation').map((kind): NextAction => ({ kind })),
    id.map((it): NextAction => ({ kind: 'interaction', interactionId: asId<InteractionId>(it) })),
    id.map((it): NextAction => ({ kind: 'dialog', dialogId: asId<DialogId>(it) })),
  );
  fc.assert(
    fc.property(anyNext, (next) => {
      expect(nextOfChoice(choiceOfNext(next))).toEqual(next);
    }),
  );
});

test('[BB8] a dialog can go on anywhere in its bot, and only a question can repeat itself', () => {
  const it = bot(dialog('Welcome', [text('one')]));
  const labels = (kind: 'text' | 'text-question') =>
    nextOptions(it, kind, { kind: 'next' }).map(({ label }) => label);
  expect(labels('text')).toEqual([
    'Next Interaction',
    'End Interaction',
    'Close Conversation',
    'Close Dialog (with survey)',
    'Dialog “Welcome”',
    'Interaction “one” in “Welcome”',
  ]);
  expect(labels('text-question')).toContain('Current Interaction');
});

test('[BB8] what was deleted stays in the list and says so', () => {
  expect(nextText(bot(dialog('Welcome', [])), toText)).toBe('Leads to something that was deleted');
});

test('[BB9] before an interaction goes, everything that leads there is named', () => {
  const rule = newRule({ id: 'r', name: 'Yes', next: toText });
  const it = bot(
    dialog('Welcome', [text('one', toText), question('ask', [rule])]),
    dialog('Other', [text('two', toText)]),
  );
  expect(losersOfInteraction(it, interactionId('one'))).toEqual([
    '“ask” in “Welcome” leads there and will lead nowhere.',
    '“two” in “Other” leads there and will lead nowhere.',
  ]);
});

test('[BB9] before a dialog goes, what leads into it from outside is named', () => {
  const toDialog = { kind: 'dialog', dialogId: asId<DialogId>('Welcome') } as const;
  const it = bot(
    dialog('Welcome', [text('one'), text('inside', toText)]),
    dialog('Other', [text('two', toText), text('three', toDialog), text('four')]),
  );
  expect(losersOfDialog(it, toDialog.dialogId)).toHaveLength(2);
});

test('[BB9] an integration that is called cannot go', () => {
  const it = bot(dialog('Agent Handoff', [calling('hand over', 'escalation'), calling('empty', null)]));
  const id = asId<IntegrationId>('escalation');
  expect(callsOf(it, id)).toBe(1);
  expect(inUseReason(it, id)).toBe('The dialog “Agent Handoff” still calls it.');
  expect(inUseReason(it, asId<IntegrationId>('another'))).toBeUndefined();
});

test('[BB10] before a bot goes, what goes with it is named', () => {
  expect(lostWithBot(bot(dialog('Welcome', [text('one'), text('two')])))).toEqual([
    '1 dialog with 2 interactions',
  ]);
  expect(lostWithBot(bot(dialog('Welcome', [text('one')])), 2).at(-1)).toBe('2 tests');
});

test('[BB11] a User Says stays first', () => {
  const it = dialog('Welcome', [userSays(), text('one'), text('two')]);
  expect([0, 1, 2].map((index) => moveReason(it, index, -1) === undefined)).toEqual([false, false, true]);
  expect([0, 1, 2].map((index) => moveReason(it, index, 1) === undefined)).toEqual([false, true, false]);
});

test.each(['text-question', 'integration'] as const)(
  '[BB12] every condition of a rule of %s is its own choice',
  (kind) => {
    for (const { value } of conditionOptions(kind))
      expect(choiceOfCondition(freshConditions(value)[0])).toBe(value);
  },
);

test('[BB12] a rule of an integration asks for the result, one of a question for the answer', () => {
  expect(conditionOptions('integration').map(({ value }) => value)).toEqual(['success', 'failure', 'always']);
  expect(conditionOptions('text-question').map(({ value }) => value)).toEqual([
    'pattern',
    'exact',
    'regular-expression',
    'option',
    'intent',
    'no-match',
    'always',
  ]);
});

test('[BB166] what a Knowledge AI finds or does not find is called so in its rules', () => {
  const options = conditionOptions('knowledge-ai').map(({ label }) => label);
  expect(options).toEqual(['Found', 'Not Found', 'Always']);
  const [found] = freshConditions('success');
  expect(conditionText([found!], 'knowledge-ai')).toBe('Found');
});

test('[BB12] a condition is told in words', () => {
  const conditions: readonly Condition[] = [
    { kind: 'pattern', patterns: ['yes*', 'ok'], excludeKeywords: [] },
    { kind: 'exact', value: 'no' },
    { kind: 'integration-result', result: 'failure' },
  ];
  expect(conditions.map((condition) => conditionText([condition], 'integration'))).toEqual([
    'yes* or ok',
    'Exactly “no”',
    'On failure',
  ]);
});
