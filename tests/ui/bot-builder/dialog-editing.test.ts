import { expect, test } from 'vitest';
import { failed, ok } from '#base/result';
import type { Command } from '#contract/command';
import { failureOf } from '#model/failure';
import type { Interaction } from '#model/interaction';
import type { Sandbox } from '#sdk/index';
import { proves } from '#support/proves';
import { BotDraft } from '../../../src/ui/features/bot-builder/bot-draft.svelte';
import { DialogEditing } from '../../../src/ui/features/bot-builder/dialogs/dialog-editing.svelte';
import { toasts } from '../../../src/ui/kit/toasts.svelte';
import { memoryStorage } from '../memory-storage';
import { bot, calling, dialog, interactionId, question, text, userSays } from './sample-bot';

const shown = dialog('Welcome', [userSays(), text('one'), text('two')]);

function editing(answer: (command: Command) => unknown, storage = memoryStorage()) {
  const sent: Command[] = [];
  const dispatch = (command: Command) => {
    sent.push(command);
    return Promise.resolve(answer(command));
  };
  const it = new DialogEditing(
    { dispatch } as unknown as Sandbox,
    {
      bot: () => bot(shown),
      dialog: () => shown,
      draft: () => new BotDraft(memoryStorage(), 'bot', () => bot(shown)),
    },
    storage,
  );
  return { it, sent };
}

test('[BB13] an interaction is added after the selected one and is then selected', async () => {
  const { it, sent } = editing(() => ok({ interactionId: interactionId('two') }));
  it.select(interactionId('one'));
  await it.add('integration');
  expect(sent).toMatchObject([{ type: 'interaction.add', kind: 'integration', after: 'one' }]);
  expect(it.selected?.name).toBe('two');
});

test('[BB13] where none was chosen, an interaction is added at the end', async () => {
  const { it, sent } = editing(() => ok({ interactionId: interactionId('two') }));
  expect(it.selected?.name).toBe('says');
  await it.add('text');
  expect(sent).toMatchObject([{ type: 'interaction.add', kind: 'text', after: null }]);
});

test('[BB13] a User Says is added first', async () => {
  const { it, sent } = editing(() => ok({ interactionId: interactionId('says') }));
  it.select(interactionId('two'));
  await it.add('user-says');
  expect(sent).toMatchObject([{ after: null }]);
});

test('[BB13] the first interaction is selected until another one is', () => {
  const { it } = editing(() => ok(null));
  expect(it.selected?.name).toBe('says');
  it.select(interactionId('gone'));
  expect(it.selected?.name).toBe('says');
});

test('[BB80] what was open beside an interaction of another dialog is not open in this one', () => {
  const { it } = editing(() => ok(null));
  it.select(interactionId('of another dialog'));
  it.tab = 'code';
  it.select(interactionId('elsewhere'));
  expect([it.selected?.name, it.tab]).toEqual(['says', 'settings']);
  it.tab = 'next';
  expect([it.chosen, it.tab]).toEqual([undefined, 'next']);
});

test('[BB13][UI14] the selected interaction and its tab are the same when the tab is loaded anew', () => {
  const storage = memoryStorage();
  const { it: before } = editing(() => ok(null), storage);
  before.tab = 'next';
  before.select(interactionId('two'));
  const { it: after } = editing(() => ok(null), storage);
  expect([after.selected?.name, after.tab]).toEqual(['two', 'next']);
});

test.each([
  ['patterns', 'settings'],
  ['rules', 'next'],
  ['next', 'next'],
])('[BB14] a failure at %s shows the tab %s', async (field, tab) => {
  const { it } = editing(() => failed(failureOf('bad-input', { what: 'No.' }, field)));
  it.tab = tab === 'settings' ? 'next' : 'settings';
  expect(await it.save(userSays())).toBe(false);
  expect(it.tab).toBe(tab);
  expect(it.selected?.name).toBe('says');
});

test('[BB14] what is shown for its own sake is selected, with the tab of its field', () => {
  const { it } = editing(() => ok(null));
  it.show(interactionId('two'), 'rules');
  expect([it.selected?.name, it.tab]).toEqual(['two', 'next']);
  it.show(interactionId('one'), null);
  expect([it.selected?.name, it.tab]).toEqual(['one', 'next']);
});

test('[BB14] a failure in the card leaves the tab as it is', async () => {
  const { it } = editing(() => failed(failureOf('bad-input', { what: 'No.' }, 'sample')));
  it.tab = 'next';
  await it.save(userSays());
  expect(it.tab).toBe('next');
});

test('[BB14] saving sends the whole interaction', async () => {
  const { it, sent } = editing(() => ok(null));
  expect(await it.save(userSays({ patterns: ['*(agent|human)*'] }))).toBe(true);
  proves('S113', () =>
    expect(sent).toMatchObject([
      {
        type: 'interaction.save',
        dialogId: 'Welcome',
        interaction: { kind: 'user-says', patterns: ['*(agent|human)*'] },
      },
    ]),
  );
});

test('[BB34] an interaction is empty while nothing is written in it and nothing leads to it', () => {
  const { it } = editing(() => ok(null));
  expect(it.isEmpty(userSays())).toBe(true);
  expect(it.isEmpty(userSays({ excludeKeywords: ['travel'] }))).toBe(false);
  expect(it.isEmpty({ ...text('one'), text: ' \u200B' })).toBe(true);
  expect(it.isEmpty(text('one'))).toBe(false);
  expect(it.isEmpty({ ...question('q', []), text: '' })).toBe(true);
  expect(it.isEmpty(calling('c', null))).toBe(true);
  expect(it.isEmpty(calling('c', 'escalation'))).toBe(false);
});

test('[BB34] where something leads is not empty, nor where something was typed', () => {
  const blank = { ...text('blank'), text: '' };
  const from = text('from', { kind: 'interaction', interactionId: blank.id });
  const typed = new BotDraft(memoryStorage(), 'bot', () => bot());
  const emptyIn = (shown: readonly Interaction[]) =>
    new DialogEditing(
      {} as Sandbox,
      { bot: () => bot(dialog('D', shown)), dialog: () => undefined, draft: () => typed },
      memoryStorage(),
    ).isEmpty(blank);
  expect(emptyIn([blank, from])).toBe(false);
  expect(emptyIn([blank])).toBe(true);
  typed.change(blank, { text: 'Half a sen' });
  expect(emptyIn([blank])).toBe(false);
});

test('[BB35] what is deleted is offered back to its place, and what was typed waits for it', async () => {
  const { it, sent } = editing(() => ok({ differs: [] }));
  const [, one] = shown.interactions;
  expect(await it.remove(one!)).toBe(true);
  it.select(shown.interactions[0]!.id);
  const told = toasts.shown;
  expect(told).toMatchObject({ text: 'Text one deleted.', undo: expect.any(Function) });
  told?.undo?.();
  expect(sent.at(-1)).toEqual({
    type: 'interaction.restore',
    botId: bot(shown).id,
    dialogId: shown.id,
    interaction: one,
    at: 1,
  });
  await expect.poll(() => it.selected?.id).toBe(one?.id);
});
