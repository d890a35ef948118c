import { expect, test } from 'vitest';
import { ask, run } from './ask';

test.each([
  ['"Over"', ['Over']],
  ['["One", "Two"]', ['One', 'Two']],
])('[SC16] an immediate reply says %s', async (args, texts) => {
  expect(await run(`botContext.sendImmediateReply(${args}); botContext.sendMessage("no")`)).toEqual({
    effects: [{ kind: 'reply-now', texts }],
    end: { kind: 'done' },
  });
});

test.each([
  'try { REPLY } catch (e) { GO } GO',
  'try { REPLY } finally { GO }',
  'function again() { try { REPLY } catch (e) { again() } finally { again() } } again(); GO',
  'try { [1, 2].forEach(function () { REPLY }) } catch (e) {} GO',
  'try { JSON.stringify({ toJSON: function () { REPLY } }) } catch (e) {} GO',
  'var it = (function* () { try { yield 1 } finally { GO } })(); it.next(); REPLY',
  'Promise.resolve().then(function () { GO }); REPLY',
  '(async function () { try { REPLY } finally { GO } })(); GO',
  'for (;;) (async function () { REPLY GO })()',
  'Promise.resolve().then(function () { REPLY GO }).finally(function () { GO })',
])('[SC16] nothing goes on after an immediate reply: %s', async (shape) => {
  const code = shape
    .replaceAll('REPLY', 'botContext.sendImmediateReply("Over");')
    .replaceAll('GO', 'botContext.sendMessage("no"); throw 1;');
  expect(await run(code)).toEqual({
    effects: [{ kind: 'reply-now', texts: ['Over'] }],
    end: { kind: 'done' },
  });
});

test('[SC16] an immediate reply ends the global functions too', async () => {
  expect(await run('GO', { globals: 'botContext.sendImmediateReply("Over")' })).toMatchObject({
    effects: [{ kind: 'reply-now' }],
    end: { kind: 'done' },
  });
});

test('[SC40] what is put off with promises runs after the rest', async () => {
  const code = `
    (async function () { await null; botContext.sendMessage('second'); })();
    botContext.sendMessage('first');`;
  const { effects, end } = await run(code);
  expect(effects).toMatchObject([{ text: 'first' }, { text: 'second' }]);
  expect(end).toEqual({ kind: 'done' });
});

test.each([
  ['', 'return (async function () { await null;\nthrow new Error("Lost"); })()', 2],
  ['', 'return Promise.reject(new Error("Lost"))', 1],
  ['\nasync function initConversation() { throw new Error("Lost") }', 'init', 2],
])('[SC40] a promise that is returned and fails is how the code ends: %s%s', async (globals, code, line) => {
  const { end } = await run(code, code === 'init' ? { globals, code: '', site: 'init' } : {});
  expect(end).toMatchObject({ kind: 'threw', message: 'Error: Lost', line });
});

const night = ['DAY~6:00~17:00', 'NIGHT~17:00~6:00'];
test.each([
  [night, 'UTC', '10:30', 'DAY'],
  [night, 'UTC', '17:00', 'NIGHT'],
  [night, 'UTC', '05:59', 'NIGHT'],
  [night, 'UTC', '06:00', 'DAY'],
  [night, 'America/New_York', '10:30', 'NIGHT'],
  [night, '', '10:30', 'DAY'],
  [['ALL~0:00~23:59', 'LUNCH~10:00~11:00'], 'UTC', '10:30', 'LUNCH'],
  [['LUNCH~10:00~11:00', 'ALL~0:00~23:59'], 'UTC', '10:30', 'ALL'],
  [['ALL~0:00~23:59'], 'UTC', '23:59', 'ALL'],
  [['MONDAY|OPEN~9:00~17:00'], 'UTC', '10:30', 'OPEN'],
  [['mon|OPEN~9:00~17:00'], 'UTC', '10:30', 'OPEN'],
  [['TUESDAY|OPEN~9:00~17:00'], 'UTC', '10:30', null],
  [['SUNDAY|LATE~22:00~3:00'], 'UTC', '02:00', 'LATE'],
  [['MONDAY|LATE~22:00~3:00'], 'UTC', '02:00', null],
  [['01.05.2026|HOLIDAY~0:00~23:59'], 'UTC', '10:30', 'HOLIDAY'],
  [['01.06.2026|HOLIDAY~0:00~23:59'], 'UTC', '10:30', null],
  [['01.06.2026|HOLIDAY~0:00~23:59'], 'Pacific/Kiritimati', '10:30', 'HOLIDAY'],
  [['nonsense', 'A~x~y', ''], 'UTC', '10:30', null],
  [[], 'UTC', '10:30', null],
])('[SC18] getHoursType(%j, %j) at %s is %j', async (hours, zone, clock, key) => {
  const now = Date.parse(`2026-01-05T${clock}:00Z`);
  const expression = `botContext.getHoursType(${JSON.stringify(hours)}, ${JSON.stringify(zone)})`;
  expect((await ask(expression, { now })).value).toBe(key);
});

test('[SC18] the day before is that of the calendar, also when a clock change made it shorter', async () => {
  const now = Date.parse('2026-03-09T04:30:00Z');
  const expression = `botContext.getHoursType(['SUNDAY|NIGHT~22:00~06:00'], 'America/New_York')`;
  expect((await ask(expression, { now })).value).toBe('NIGHT');
});

const options = ['A)Yes\n', 'B) No', 'Maybe '];
test.each([
  ['a', options[0]],
  ['A)', options[0]],
  ['yes', options[0]],
  [' NO ', options[1]],
  ['b) no', options[1]],
  ['maybe', options[2]],
  ['c', null],
  ['', null],
])('[SC19] evaluateOptions(%j) is %j', async (message, option) => {
  const expression = `botContext.evaluateOptions(${JSON.stringify(message)}, ${JSON.stringify(options)})`;
  expect(await ask(expression)).toEqual({ value: option, effects: [] });
});
