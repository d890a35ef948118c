import { expect, test } from 'vitest';
import { validateBot } from '#core/bot/validate-bot';
import { bot, dialog, fallbackDialog, onPattern, question, rule, Talk, text, userSays } from '../bot-builder';

/** Patterns of 1,000 signs that all have to be read whole. */
const slow = Array.from({ length: 300 }, (_, i) => `*${'(a|aa|aaa|aaaa)'.repeat(60)}(a|x${i})ba`);
const long = `ba${'a'.repeat(7900)}`;
const soonMs = 10_000;
const fallback = fallbackDialog(text('Pardon?'));
const tooMuch = expect.stringMatching(/^too-much-to-compare: \*\(a\|aa/);

function tooMuchIn({ why }: Talk): readonly string[] {
  return why.split('\n').filter((reason) => reason.startsWith('too-much'));
}

test('[BT320] a line that many slow patterns are compared with is answered soon, and the log says what was not looked at', () => {
  const talk = new Talk(bot([dialog('Slow', [userSays(slow), text('slow')]), fallback]));
  const before = performance.now();
  expect(talk.say(long)).toEqual(['Pardon?']);
  expect(performance.now() - before).toBeLessThan(soonMs);
  expect(tooMuchIn(talk)).toEqual([tooMuch]);
  expect(talk.say('aba')).toEqual(['Pardon?']);
  expect(tooMuchIn(talk)).toEqual([tooMuch]);
});

test('[BT320] the rules of a question and all that comes after them share one bound; what is exact still fits', () => {
  const rules = [rule(onPattern(...slow)), rule(onPattern(...slow)), rule(onPattern(long))];
  const ask = dialog('Ask', [userSays(['ask']), question('Which?', { rules }), text('exact')]);
  const talk = new Talk(bot([ask, dialog('Slow', [userSays(slow), text('slow')]), fallback]));
  talk.say('ask');
  expect(talk.say(long)).toEqual(['exact']);
  expect(tooMuchIn(talk)).toEqual([tooMuch]);
});

test('[BT321] a question with many long rules is judged soon, and what was not compared is told', () => {
  const shared = Array.from({ length: 500 }, (_, k) => `x${k}`);
  const rules = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ ...rule(onPattern(...shared, `own${i}`)), id: `${i}` }));
  const problemsOf = (count: number) => {
    const ask = question('Which?', { rules: rules(count) });
    const before = performance.now();
    const found = validateBot(bot([dialog('D', [userSays(['x']), ask])]), []);
    expect(performance.now() - before).toBeLessThan(soonMs);
    return found.map((it) => it.text);
  };
  expect(problemsOf(10)).toEqual([]);
  expect(problemsOf(60)).toEqual([
    'Not all rules of “Which?” were compared with those before them: that would take too long.',
  ]);
});

test('[BT321] what could not be compared because of another question is compared once that is mended', () => {
  const shared = Array.from({ length: 500 }, (_, k) => `x${k}`);
  const heavy = Array.from({ length: 60 }, (_, i) => ({
    ...rule(onPattern(...shared, `own${i}`)),
    id: `${i}`,
  }));
  const small = question('Small?', {
    rules: [
      { ...rule(onPattern('*')), id: 'all' },
      { ...rule(onPattern('yes')), id: 'yes', name: 'Yes' },
    ],
  });
  const textsOf = (rules: typeof heavy) =>
    validateBot(bot([dialog('D', [userSays(['x']), question('Heavy?', { rules }), small])]), []).map(
      (it) => it.text,
    );
  expect(textsOf(heavy)).toContainEqual(expect.stringContaining('“Small?” were compared'));
  expect(textsOf(heavy.slice(0, 2))).toEqual([expect.stringContaining('“Yes”')]);
});

test('[BT321] a thousand starters that might all take each other are judged soon', () => {
  const patterns = Array.from({ length: 1000 }, (_, i) => `${'(a|b)'.repeat(6)}${'*b'.repeat(200)}${i}`);
  const before = performance.now();
  const found = validateBot(
    bot([
      dialog('D', [userSays(patterns, { id: text('says').id, name: 'says' }), text('t')]),
      dialog('E', [userSays(['e']), text('t')]),
    ]),
    [],
  );
  expect(performance.now() - before).toBeLessThan(soonMs);
  expect(found.map((it) => it.text)).toEqual([
    'Not all patterns of the bot were compared with each other: that would take too long.',
  ]);
});
