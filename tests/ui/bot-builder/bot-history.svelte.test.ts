import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { failed, ok, type Result } from '#base/result';
import type { Command } from '#contract/command';
import { failureOf, type Failure } from '#model/failure';
import type { Bot } from '#model/bot';
import type { Sandbox } from '#sdk/index';
import { BotHistory } from '../../../src/ui/features/bot-builder/bot-history.svelte';
import { bot, dialog, text } from './sample-bot';

type Told = Parameters<Sandbox['onDispatch']>[0];

/** A bot that is edited in this tab, and elsewhere. */
function stage() {
  let stored = $state.raw<Bot>(bot(dialog('Welcome', [text('one')])));
  let tell: Told = () => {};
  let refuses = false;
  const reverts: Command[] = [];
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    flushSync();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  const sandbox = {
    onDispatch(listener: Told) {
      tell = listener;
      return () => {};
    },
    async dispatch(command: Command): Promise<Result<unknown, Failure>> {
      reverts.push(command);
      if (refuses) return failed(failureOf('bad-input', { what: 'Changed elsewhere.' }));
      if (command.type === 'bot.revert') stored = command.bot;
      return ok({ differs: [] });
    },
  };
  const history = new BotHistory(sandbox as unknown as Sandbox);
  history.follow(() => stored);
  const named = (name: string): Bot => ({ ...stored, description: name });
  return {
    history,
    reverts,
    get described() {
      return stored.description;
    },
    refuse: () => (refuses = true),
    /** By this tab. */
    async edit(name: string) {
      const command = { type: 'dialog.save', botId: stored.id } as unknown as Command;
      tell(command, Promise.resolve(ok(null)));
      stored = named(name);
      await settle();
    },
    /** By this tab, one upon the other before the first has shown. */
    async editTwice(first: string, second: string) {
      const command = { type: 'dialog.save', botId: stored.id } as unknown as Command;
      for (let count = 0; count < 2; count += 1) tell(command, Promise.resolve(ok(null)));
      stored = named(first);
      await settle();
      stored = named(second);
      await settle();
    },
    async look(type: 'preview.open' | 'test.keep' = 'preview.open') {
      tell({ type, botId: stored.id, conversationId: null } as Command, Promise.resolve(ok(null)));
      stored = named('by somebody else');
      await settle();
    },
  };
}

test('[BB50] edits are taken back one by one, and made again', async () => {
  const it = stage();
  expect(it.history.canUndo).toBe(false);
  await it.edit('first');
  await it.edit('second');
  await it.history.undo.run();
  expect(it.described).toBe('first');
  await it.history.undo.run();
  expect([it.described, it.history.canUndo]).toEqual(['', false]);
  await it.history.redo.run();
  expect(it.described).toBe('first');
  await it.edit('another');
  expect(it.history.canRedo).toBe(false);
  await it.history.undo.run();
  expect(it.described).toBe('first');
});

test('[BB90] an edit that follows before the one before has shown is taken back by itself', async () => {
  const it = stage();
  await it.editTwice('first', 'second');
  await it.edit('third');
  const seen: string[] = [];
  while (it.history.canUndo) {
    await it.history.undo.run();
    seen.push(it.described);
  }
  expect(seen).toEqual(['second', 'first', '']);
});

test('[BB50] what was changed elsewhere is not taken back, and a refusal is the end of that edit', async () => {
  const it = stage();
  await it.look();
  await it.look('test.keep');
  expect(it.history.canUndo).toBe(false);
  await it.edit('mine');
  it.refuse();
  expect((await it.history.undo.run()).ok).toBe(false);
  expect(it.history.undo.sentence).toBe('Changed elsewhere.');
  expect([it.history.canUndo, it.history.canRedo, it.described]).toEqual([false, false, 'mine']);
});

test('[BB50] the thirty last edits are kept', async () => {
  const it = stage();
  for (let count = 1; count <= 31; count += 1) await it.edit(`edit ${count}`);
  while (it.history.canUndo) await it.history.undo.run();
  expect(it.described).toBe('edit 1');
});

test('[BB50] Undo and Redo pressed in one moment go one after the other, and nothing is lost', async () => {
  const it = stage();
  for (const name of ['first', 'second', 'third']) await it.edit(name);
  await it.history.undo.run();
  await Promise.all([it.history.undo.run(), it.history.redo.run()]);
  expect(it.described).toBe('second');
  await it.history.redo.run();
  expect([it.described, it.history.canRedo]).toEqual(['third', false]);
  for (let count = 0; count < 3; count += 1) await it.history.undo.run();
  expect([it.described, it.history.canUndo]).toEqual(['', false]);
});

test('[BB50] an edit that is made while another is taken back begins with the bot as it is then', async () => {
  const it = stage();
  await it.edit('first');
  await it.edit('second');
  const undoing = it.history.undo.run();
  await it.edit('instead');
  await undoing;
  await it.history.undo.run();
  expect(it.described).toBe('first');
  await it.history.undo.run();
  expect([it.described, it.history.canUndo]).toEqual(['', false]);
});
