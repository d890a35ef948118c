import { expect, test } from 'vitest';
import type { FoundStored, Recovery } from '#contract/recovery';
import { Recovering } from '../../../src/ui/features/data/recovering.svelte';

/** A workspace of which this was found; what is asked for is written down. */
function look(found: Partial<FoundStored>, refuses = '') {
  const done: string[] = [];
  const answers: { [What in keyof Recovery]: Awaited<ReturnType<Recovery[What]>> } = {
    look: { whole: true, missing: 0, until: 5, counts: {}, ...found },
    file: { file: 'a world', missing: 0 },
    records: 'the records',
    keepWhatWasRead: null,
    remove: null,
  };
  const ask = (workspace: string, what: keyof Recovery) => {
    done.push(`${what} of ${workspace}`);
    return refuses === what
      ? Promise.reject(new Error('It cannot be done.'))
      : Promise.resolve(answers[what]);
  };
  const recovering = new Recovering(
    'shop',
    {
      saveFile: (name, text) => done.push(`${name}: ${text}`),
      tryAgain: () => done.push('try again'),
      leave: async () => void done.push('leave'),
    },
    ask as never,
  );
  return { recovering, done };
}

test('[DP20] it is said whether everything can be read, or up to which moment, and how much that is', async () => {
  const whole = await look({ counts: { skills: 2, users: 1, timers: 9 } }).recovering.looking;
  expect(whole).toMatchObject({
    sentence: 'Everything that is stored can be read.',
    holds: ['2 skills', '1 user'],
  });
  const part = await look({ whole: false, until: Date.UTC(2026, 0, 5) }).recovering.looking;
  expect(part.sentence).toMatch(/can be read up to .*2026.* What came after is damaged\./);
  const one = await look({ missing: 1 }).recovering.looking;
  expect(one.sentence).toBe('1 archived conversation is damaged. All else can be read.');
  const both = await look({ whole: false, until: Date.UTC(2026, 0, 5), missing: 2 }).recovering.looking;
  expect(both.sentence).toMatch(/came after is damaged\. 2 archived conversations are damaged\.$/);
  const nothing = await look({ whole: false, until: 0 }).recovering.looking;
  expect(nothing.sentence).toBe('What is stored is damaged from its beginning on.');
});

test('[DP21] what could be read and the raw records are saved as files of their own', async () => {
  const { recovering, done } = look({});
  await recovering.saving.action.run();
  await recovering.saveRecords.run();
  expect(done).toEqual([
    'look of shop',
    'file of shop',
    'shop.world.json: a world',
    'records of shop',
    'shop.records.json: the records',
  ]);
});

test('[DP22] going on and deleting lead on only when they are done; a refusal is a sentence', async () => {
  const { recovering, done } = look({});
  await recovering.keep.run();
  await recovering.remove.run();
  expect(done.slice(1)).toEqual(['keepWhatWasRead of shop', 'try again', 'remove of shop', 'leave']);
  const refused = look({}, 'remove');
  await refused.recovering.remove.run();
  expect([refused.recovering.remove.sentence, refused.done.at(-1)]).toEqual([
    'It cannot be done.',
    'remove of shop',
  ]);
});
