import * as v from 'valibot';
import { expect, test } from 'vitest';
import { failed, ok } from '#base/result';
import type { Result } from '#base/result';
import { failureOf, type Failure } from '#model/failure';
import { Form } from '../../../src/ui/live/form.svelte';
import { memoryStorage } from '../memory-storage';

interface Person {
  readonly name: string;
  readonly on: boolean;
  readonly skills: readonly string[];
}
const schema = v.object({ name: v.string(), on: v.boolean(), skills: v.array(v.string()) });
const anna: Person = { name: 'Anna', on: true, skills: ['1'] };

/** A person as it is stored, which anybody may change, and forms over it. */
function stage(start: Person | null = anna) {
  const storage = memoryStorage();
  const at = { stored: start, sent: [] as Person[], asNew: [] as boolean[], refusal: null as Failure | null };
  let answering: Promise<unknown> = Promise.resolve();
  const open = (blank?: Person) =>
    new Form<Person>({
      storage,
      key: 'person',
      schema,
      fields: {
        name: { label: 'name', needed: { what: 'a name', say: 'The name is still empty.' } },
        on: { label: 'enabled', show: (on) => (on ? 'enabled' : 'disabled') },
        skills: { label: 'skills', keyOf: (skill) => skill },
      },
      ...(blank && { blank: () => blank }),
      stored: () => at.stored,
      asking: (what) => `Enter ${what} first.`,
      send: async (values, asNew): Promise<Result<null, Failure>> => {
        await answering;
        if (at.refusal) return failed(at.refusal);
        at.sent.push(values);
        at.asNew.push(asNew);
        at.stored = values;
        return ok(null);
      },
    });
  return {
    at,
    storage,
    open,
    elsewhere: (part: Partial<Person>) => (at.stored = { ...anna, ...at.stored, ...part }),
    hold: (until: Promise<unknown>) => (answering = until),
  };
}

test('[FM1] typed values stand in for the stored ones until they are discarded', () => {
  const { open, storage } = stage();
  const form = open();
  expect([form.isChanged, form.values]).toEqual([false, anna]);
  form.change({ name: 'Annie' });
  expect([form.isChanged, form.values.name]).toEqual([true, 'Annie']);
  form.discard();
  expect([form.isChanged, form.values]).toEqual([false, anna]);
  expect(storage.texts.size).toBe(0);
});

test('[FM1] a form that says again what is stored keeps nothing', () => {
  const { open, storage } = stage();
  const form = open();
  form.change({ name: 'Annie' });
  expect(storage.texts.size).toBe(1);
  form.change({ name: 'Anna' });
  expect([form.isChanged, storage.texts.size]).toEqual([false, 0]);
});

test.each(['', '{', 'null', '[]', '{"name":"Annie"}', '{"from":{},"to":{}}'])(
  '[FM1][US2] something kept that does not fit is passed over: %s',
  (text) => {
    const { open, storage } = stage();
    storage.texts.set('person', text);
    expect(open().values).toEqual(anna);
  },
);

test('[FM2] a nickname typed here and a switch turned elsewhere are both saved', async () => {
  const { at, open, elsewhere } = stage();
  const form = open();
  form.change({ name: 'Annie' });
  elsewhere({ on: false });
  expect(form.values).toEqual({ ...anna, name: 'Annie', on: false });
  expect(form.changed).toEqual(['name']);
  await form.save.run();
  expect(at.sent).toEqual([{ ...anna, name: 'Annie', on: false }]);
});

test('[FM2] what changed elsewhere is followed by a form loaded anew as well', () => {
  const { open, elsewhere } = stage();
  open().change({ name: 'Annie' });
  elsewhere({ on: false });
  expect(open().values).toEqual({ ...anna, name: 'Annie', on: false });
});

test('[FM3] a skill added here and one added elsewhere are both saved, and one taken away stays away', async () => {
  const { at, open, elsewhere } = stage({ ...anna, skills: ['1', '2'] });
  const form = open();
  form.change({ skills: ['1', '2', '3'] });
  elsewhere({ skills: ['1', '4'] });
  form.change({ skills: form.values.skills.filter((skill) => skill !== '1') });
  await form.save.run();
  expect(at.sent[0]?.skills).toEqual(['3', '4']);
});

test('[FM4] one field changed on both sides waits for a choice, and says what stands elsewhere', () => {
  const { open, elsewhere } = stage();
  const form = open();
  form.change({ name: 'Annie' });
  elsewhere({ name: 'Ann' });
  expect(form.values.name).toBe('Annie');
  expect(form.field('name').clash?.theirs).toBe('“Ann”');
  expect(form.whyNot).toBe('First choose between the two versions of the name.');
  form.field('name').clash?.take();
  expect([form.values.name, form.isChanged, form.field('name').clash]).toEqual(['Ann', false, undefined]);
});

test('[FM4] mine, once chosen, stands over theirs, and is asked about again only when theirs changes again', async () => {
  const { at, open, elsewhere } = stage();
  const form = open();
  form.change({ name: 'Annie' });
  elsewhere({ name: 'Ann' });
  form.field('name').clash?.keep();
  expect([form.values.name, form.whyNot]).toEqual(['Annie', undefined]);
  elsewhere({ name: 'Anne' });
  expect(form.field('name').clash?.theirs).toBe('“Anne”');
  form.field('name').clash?.keep();
  await form.save.run();
  expect(at.sent[0]?.name).toBe('Annie');
});

test('[FM4] nobody can save over a clash by pressing on', async () => {
  const { at, open, elsewhere } = stage();
  const form = open();
  form.change({ name: 'Annie' });
  elsewhere({ name: 'Ann' });
  form.change({ on: false });
  expect(form.field('name').clash?.theirs).toBe('“Ann”');
  expect(form.whyNot).toContain('choose');
  expect(at.sent).toEqual([]);
});

test('[FM4] the same change on both sides is none', () => {
  const { open, elsewhere } = stage();
  const form = open();
  form.change({ on: false });
  elsewhere({ on: false });
  expect([form.isChanged, form.field('on').clash]).toEqual([false, undefined]);
});

test('[FM6] what is not saved is named, after a reload too, and what was discarded can be brought back', () => {
  const { open } = stage();
  open().change({ name: 'Annie', skills: [] });
  const again = open();
  expect(again.changed).toEqual(['name', 'skills']);
  const bringBack = again.discard();
  expect(again.changed).toEqual([]);
  bringBack();
  expect([again.changed, again.values.name]).toEqual([['name', 'skills'], 'Annie']);
  expect(open().values.name).toBe('Annie');
});

test('[FM7] what was deleted elsewhere while it was edited is told, kept over a reload, and saved as new', async () => {
  const { at, open } = stage();
  open().change({ name: 'Annie' });
  at.stored = null;
  const form = open();
  expect([form.isGone, form.isThere, form.values]).toEqual([true, true, { ...anna, name: 'Annie' }]);
  expect(form.whyNot).toBeUndefined();
  await form.save.run();
  expect([at.sent, at.asNew]).toEqual([[{ ...anna, name: 'Annie' }], [true]]);
});

test('[FM7] of something deleted that nobody edits nothing is left to show', () => {
  const { at, open } = stage();
  const form = open();
  at.stored = null;
  expect([form.isGone, form.isThere]).toEqual([true, false]);
});

test('[FM11] a form that is asked once more when its thing is gone answers what stood in it last', () => {
  const { at, open } = stage();
  const form = open();
  expect(form.values).toEqual(anna);
  at.stored = null;
  expect([form.isThere, form.values]).toEqual([false, anna]);
});

test('[FM8] what is typed while a save is on its way stays unsaved', async () => {
  const { open, hold } = stage();
  const form = open();
  form.change({ name: 'Annie' });
  let answer = () => {};
  hold(new Promise<void>((resolve) => (answer = resolve)));
  const saving = form.save.run();
  form.change({ name: 'Annie B' });
  answer();
  await saving;
  expect([form.values.name, form.changed]).toEqual(['Annie B', ['name']]);
});

test('[FM8] a form shows what it saved until the new rows have come', async () => {
  const { at, open } = stage();
  const form = open();
  form.change({ name: 'Annie' });
  await form.save.run();
  at.stored = anna;
  expect([form.values.name, form.isChanged]).toEqual(['Annie', false]);
  at.stored = { ...anna, name: 'Annie' };
  expect(form.values.name).toBe('Annie');
  at.stored = { ...anna, name: 'Ann' };
  expect(form.values.name).toBe('Ann');
});

test('[FM8] a refused save loses nothing and is named at its field until that is changed', async () => {
  const { at, open } = stage();
  const form = open();
  form.change({ name: 'Ben' });
  at.refusal = failureOf('name-taken', { what: 'a user', name: 'Ben' }, 'name');
  await form.save.run();
  expect([form.values.name, form.changed]).toEqual(['Ben', ['name']]);
  expect(form.field('name').error).toContain('already');
  form.change({ name: 'Benny' });
  expect(form.field('name').error).toBeUndefined();
});

test('[FM9] Save says why it does nothing: nothing changed, or what is still needed', () => {
  const { open } = stage();
  const form = open();
  expect(form.whyNot).toBe('Nothing has been changed.');
  form.change({ name: '' });
  expect(form.whyNot).toBe('Enter a name first.');
  form.change({ name: 'Annie' });
  expect(form.whyNot).toBeUndefined();
});

test('[FM9] a new one can be saved as it begins', () => {
  const { open } = stage(null);
  const form = open(anna);
  expect([form.isNew, form.isThere, form.whyNot, form.changed]).toEqual([true, true, undefined, []]);
});

test('[FM10] a wrong value is named once its field was left', () => {
  const { open } = stage();
  const form = open();
  form.change({ name: '' });
  expect(form.field('name').error).toBeUndefined();
  form.field('name').onleave();
  expect(form.field('name').error).toBe('The name is still empty.');
});
