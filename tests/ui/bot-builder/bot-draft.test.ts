import { expect, test } from 'vitest';
import { failed, ok, type Result } from '#base/result';
import { failureOf, type Failure } from '#model/failure';
import { BotDraft } from '../../../src/ui/features/bot-builder/bot-draft.svelte';
import type { Interaction } from '#model/interaction';
import { memoryStorage } from '../memory-storage';
import { bot, dialog, text, userSays } from './sample-bot';

const open = (storage = memoryStorage(), shown = bot()) => new BotDraft(storage, 'bot', () => shown);
const take = () => Promise.resolve(ok(null));
const refuse = (field?: string) => () =>
  Promise.resolve(failed(failureOf('bad-input', { what: 'No.' }, field)));

/** Takes what is saved and answers when told. */
function heldEngine() {
  const sent: Interaction[] = [];
  let answer: (result: Result<null, Failure>) => void = () => undefined;
  const send = (draft: Interaction) => {
    sent.push(draft);
    return new Promise<Result<null, Failure>>((resolve) => (answer = resolve));
  };
  return { sent, send, answer: (result: Result<null, Failure>) => answer(result) };
}

test('[BB1] saving one field leaves what was changed elsewhere meanwhile', async () => {
  const draft = open();
  draft.change(userSays(), { sample: 'Help' });
  const storedSince = userSays({ patterns: ['*help*'] });
  const { sent, send, answer } = heldEngine();
  const saving = draft.save(storedSince, send);
  answer(ok(null));
  await saving;
  expect(sent[0]).toMatchObject({ sample: 'Help', patterns: ['*help*'] });
});

test('[BB2] an edit that is stored by somebody else is no longer unsaved', () => {
  const draft = open();
  const stored = userSays();
  draft.change(stored, { sample: 'Help', patterns: ['a'] });
  expect(draft.isChanged(stored)).toBe(true);
  expect(draft.isChanged(userSays({ sample: 'Help' }))).toBe(true);
  expect(draft.isChanged(userSays({ sample: 'Help', patterns: ['a'] }))).toBe(false);
});

test('[BB2] typing and taking it back leaves nothing unsaved', () => {
  const draft = open();
  const stored = userSays();
  draft.type(stored, 'patterns', '*(');
  expect(draft.isChanged(stored)).toBe(true);
  draft.type(stored, 'patterns', undefined);
  expect(draft.isChanged(stored)).toBe(false);
});

test('[BB3] edits outlive a reload', () => {
  const storage = memoryStorage();
  const before = open(storage);
  before.change(userSays(), { sample: 'Help' });
  before.type(userSays(), 'patterns', '*half');
  const after = open(storage);
  expect(after.of(userSays())).toMatchObject({ sample: 'Help' });
  expect(after.typedAt(userSays(), 'patterns')).toBe('*half');
  expect(after.isChanged(userSays())).toBe(true);
});

test.each(['no json', '[1]', '{"says":{"fields":3,"typed":{}}}'])('[BB3] %s is passed over', (text) => {
  const draft = open(memoryStorage(new Map([['bot', text]])));
  expect(draft.of(userSays({ sample: 'Hello' }))).toEqual(userSays({ sample: 'Hello' }));
});

test('[BB3] kept fields that fit no interaction are passed over', () => {
  const draft = open(memoryStorage(new Map([['bot', '{"says":{"fields":{"patterns":"none"},"typed":{}}}']])));
  expect(draft.of(userSays({ patterns: ['a'] }))).toEqual(userSays({ patterns: ['a'] }));
});

test('[BB5] a refused save keeps what was typed and says why until its field is touched', async () => {
  const draft = open();
  const stored = userSays();
  draft.change(stored, { patterns: ['*('] });
  expect(await draft.save(stored, refuse('patterns'))).toBe(false);
  expect(draft.of(stored)).toMatchObject({ patterns: ['*('] });
  draft.change(stored, { sample: 'Help' });
  expect(draft.failureOf(stored)?.text).toBe('No.');
  draft.change(stored, { patterns: ['*'] });
  expect(draft.failureOf(stored)).toBeUndefined();
});

test('[BB5] the next save forgets the failure of the last one', async () => {
  const draft = open();
  const stored = userSays();
  await draft.save(stored, refuse());
  await draft.save(stored, take);
  expect(draft.failureOf(stored)).toBeUndefined();
});

test('[BB6] what was saved shows before the new rows come, and is not unsaved', async () => {
  const storage = memoryStorage();
  const draft = open(storage);
  const stored = userSays();
  draft.change(stored, { sample: 'Help' });
  expect(await draft.save(stored, take)).toBe(true);
  expect(draft.of(stored)).toMatchObject({ sample: 'Help' });
  expect(draft.isChanged(stored)).toBe(false);
  expect(storage.texts.size).toBe(0);
});

test('[BB6] rows that come after the answer win', async () => {
  const draft = open();
  const stored = userSays();
  draft.change(stored, { sample: ' Help ' });
  await draft.save(stored, take);
  expect(draft.of(userSays({ sample: 'Help' }))).toMatchObject({ sample: 'Help' });
  expect(draft.isChanged(userSays({ sample: 'Help' }))).toBe(false);
});

test('[BB6] a second save while one is under way is not sent', async () => {
  const draft = open();
  const { sent, send, answer } = heldEngine();
  const first = draft.save(userSays(), send);
  expect(draft.isSaving(userSays())).toBe(true);
  expect(await draft.save(userSays(), send)).toBe(false);
  answer(ok(null));
  expect(await first).toBe(true);
  expect(sent).toHaveLength(1);
  expect(draft.isSaving(userSays())).toBe(false);
});

test('[BB7] what is changed while a save is under way stays an edit', async () => {
  const draft = open();
  const stored = userSays();
  draft.change(stored, { sample: 'Help' });
  const { send, answer } = heldEngine();
  const saving = draft.save(stored, send);
  draft.change(stored, { sample: 'Help me' });
  answer(ok(null));
  await saving;
  expect(draft.of(userSays({ sample: 'Help' }))).toMatchObject({ sample: 'Help me' });
  expect(draft.isChanged(userSays({ sample: 'Help' }))).toBe(true);
  expect(draft.clashesOf(userSays({ sample: 'Help' }))).toEqual([]);
  expect(await draft.save(userSays({ sample: 'Help' }), () => Promise.resolve(ok(null)))).toBe(true);
});

test('[BB7] a pattern typed while a save is under way is not lost with the one that was sent', async () => {
  const draft = open();
  const stored = userSays();
  draft.type(stored, 'patterns', 'first');
  const { sent, send, answer } = heldEngine();
  const saving = draft.save(stored, send);
  draft.type(stored, 'patterns', undefined);
  draft.type(stored, 'excludeKeywords', 'later');
  answer(ok(null));
  await saving;
  expect(sent[0]).toMatchObject({ patterns: ['first'], excludeKeywords: [] });
  expect(draft.typedAt(userSays({ patterns: ['first'] }), 'excludeKeywords')).toBe('later');
});

test('[BB7] discarding shows what is stored', async () => {
  const storage = memoryStorage();
  const draft = open(storage);
  const stored = userSays({ sample: 'Hello' });
  draft.change(stored, { sample: 'Help' });
  await draft.save(stored, refuse('sample'));
  draft.discard(stored);
  expect(draft.of(stored)).toEqual(stored);
  expect(draft.failureOf(stored)).toBeUndefined();
  expect(storage.texts.size).toBe(0);
});

test('[BB37][FM3] a pattern added here and one added elsewhere are both saved, and one removed elsewhere stays away', async () => {
  const draft = open();
  draft.change(userSays({ patterns: ['a', 'b'] }), { patterns: ['a', 'b', 'mine'] });
  const since = userSays({ patterns: ['b', 'theirs'] });
  expect(draft.of(since)).toMatchObject({ patterns: ['b', 'mine', 'theirs'] });
  const { sent, send, answer } = heldEngine();
  const saving = draft.save(since, send);
  answer(ok(null));
  await saving;
  expect(sent[0]).toMatchObject({ patterns: ['b', 'mine', 'theirs'] });
});

test('[BB37][FM4] a field that was changed elsewhere too waits for a choice, over a reload', async () => {
  const storage = memoryStorage();
  open(storage).change(userSays({ sample: 'Hello' }), { sample: 'Help' });
  const since = userSays({ sample: 'Hi' });
  const draft = open(storage);
  const [clash] = draft.clashesOf(since);
  expect([clash?.label, clash?.theirs]).toEqual(['sample user statement', '“Hi”']);
  expect(draft.of(since)).toMatchObject({ sample: 'Help' });
  expect(await draft.save(since, take)).toBe(false);
  expect(draft.failureOf(since)?.text).toBe(
    'First choose between the two versions of the sample user statement.',
  );
  clash?.take();
  expect([draft.of(since), draft.isChanged(since), draft.clashesOf(since)]).toEqual([since, false, []]);
});

test('[BB37] mine, once chosen, is saved over theirs', async () => {
  const draft = open();
  draft.change(userSays({ sample: 'Hello' }), { sample: 'Help' });
  const since = userSays({ sample: 'Hi' });
  draft.clashesOf(since)[0]?.keep();
  expect(draft.isChanged(since)).toBe(true);
  expect(await draft.save(since, take)).toBe(true);
});

test('[BB38] what is more or longer than may be is shown as it was typed, and sent as it is to be refused', async () => {
  const draft = open();
  const stored = userSays();
  const patterns = Array.from({ length: 1_100 }, (_, place) => `w${place}`);
  draft.change(stored, { sample: 'Help', patterns });
  draft.change(stored, { sample: 'x'.repeat(3_000_000) });
  expect(draft.of(stored)).toMatchObject({ patterns, sample: expect.stringMatching(/^x{1000}/) });
  const { sent, send, answer } = heldEngine();
  const saving = draft.save(stored, send);
  answer(failed(failureOf('too-many', { what: 'patterns', limit: 1000, count: 1100 }, 'patterns')));
  expect(await saving).toBe(false);
  expect(sent[0]).toMatchObject({ patterns });
  expect(draft.isChanged(stored)).toBe(true);
});

test('[BB39] what was typed into what somebody else deletes is known, after a reload too, and comes back with it', () => {
  const storage = memoryStorage();
  const [one, two] = [text('one'), text('two')];
  const at = { shown: bot(dialog('greeting', [one, two])) };
  const reopened = () => new BotDraft(storage, 'bot', () => at.shown);
  const draft = reopened();
  draft.change(two, { text: 'half a line' });
  expect(draft.lost).toEqual([]);

  at.shown = bot(dialog('greeting', [one]));
  expect(draft.lost).toMatchObject([{ dialogId: 'greeting', at: 1, interaction: { id: 'two' } }]);
  expect(reopened().lost).toHaveLength(1);

  at.shown = bot(dialog('greeting', [one, two]));
  expect(draft.lost).toEqual([]);
  expect(draft.of(two)).toMatchObject({ text: 'half a line' });
});

test('[BB39] what this page deletes is offered back by itself; what is discarded is not told again', () => {
  const two = text('two');
  const at = { shown: bot(dialog('greeting', [two])) };
  const draft = new BotDraft(memoryStorage(), 'bot', () => at.shown);
  draft.change(two, { text: 'half a line' });
  draft.letGo(two);
  at.shown = bot(dialog('greeting', []));
  expect(draft.lost).toEqual([]);
  at.shown = bot(dialog('greeting', [two]));
  draft.change(two, { text: 'half a line more' });
  at.shown = bot(dialog('greeting', []));
  expect(draft.lost).toHaveLength(1);
  draft.discard(two);
  expect(draft.lost).toEqual([]);
});

test('[BB190] everything that is not saved is known, in whatever dialog, and is saved at once', async () => {
  const [says, answer, other] = [userSays(), text('answer'), text('other')];
  const draft = open(memoryStorage(), bot(dialog('one', [says, answer]), dialog('two', [other])));
  draft.change(answer, { text: 'Yes' });
  draft.change(other, { text: 'No' });
  expect(draft.unsaved.map(({ dialogId, stored }) => [dialogId, stored.name])).toEqual([
    ['one', 'answer'],
    ['two', 'other'],
  ]);
  const refused = await draft.saveAll(async (_, dialogId) => (dialogId === 'two' ? refuse()() : take()));
  expect(refused).toMatchObject({ ok: false, failure: { text: '“other” is not saved: No.' } });
  expect(draft.unsaved.map(({ stored }) => stored.name)).toEqual(['other']);
  const sent: Interaction[] = [];
  const saved = await draft.saveAll((interaction) => {
    sent.push(interaction);
    return take();
  });
  expect(saved.ok).toBe(true);
  expect(sent).toMatchObject([{ name: 'other', text: 'No' }]);
  expect(draft.unsaved).toEqual([]);
});
