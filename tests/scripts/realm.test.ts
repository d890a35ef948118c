import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNodeScripts } from '#support/node-scripts';
import { createScriptRealm } from '#workers/scripts/realm';
import { run } from './ask';
import { jobOf, monday, type GivenJob } from './job';

/** Wasm in which there is nothing. */
const noCode = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** What the code says with `say`. */
async function saidBy(code: string, given: GivenJob = {}): Promise<readonly string[]> {
  const { effects, end } = await run(`var say = botContext.printDebugMessage;${code}`, given);
  expect(end).toEqual({ kind: 'done' });
  return effects.map((effect) => (effect.kind === 'debug' ? effect.text : effect.kind));
}

test('[SC1] code is the body of a function, after the global functions', async () => {
  const globals = 'var greeting = "Hello"; const mark = "!"; function greet() { return greeting + mark; }';
  expect(await saidBy('say(greet()); return; say("not reached")', { globals })).toEqual(['Hello!']);
  expect(await saidBy('var left = 1; function over() {}')).toEqual([]);
  expect(await saidBy('say(typeof left + typeof over + typeof greet)')).toEqual([
    'undefinedundefinedundefined',
  ]);
});

test.each(['initConversation', '__initConversation'])('[SC2] a session begins with %s', async (name) => {
  const globals = `function ${name}() { botContext.setBotVariable('begun', 'yes', true); }`;
  expect(await run('', { site: 'init', globals })).toEqual({
    effects: [{ kind: 'set-variable', name: 'begun', value: 'yes', scope: 'session' }],
    end: { kind: 'done' },
  });
});

test('[SC2] a bot without what begins a session begins it all the same', async () => {
  expect(await run('', { site: 'init' })).toEqual({ effects: [], end: { kind: 'done' } });
});

test('[SC3] dates stand at the moment of the job, in UTC', async () => {
  const shown = '2026-01-05T10:30:00.000Z';
  expect(await saidBy('say(new Date().toISOString()); say(String(Date.now())); say(Date())')).toEqual([
    shown,
    String(monday),
    'Mon Jan 05 2026 10:30:00 GMT+0000',
  ]);
  expect(await saidBy('say(new Date(2020, 5, 1, 12).toISOString())')).toEqual(['2020-06-01T12:00:00.000Z']);
  expect(await saidBy('say(new Date("2020-06-01T12:00").getTimezoneOffset())')).toEqual(['0']);
  expect(await saidBy('say(new Date().getHours() + " " + (new Date() instanceof Date))')).toEqual([
    '10 true',
  ]);
  const real = 'new (new Date().constructor)().getTime()';
  expect(await saidBy(`say(${real})`)).toEqual([String(monday)]);
});

test('[SC3] the computer’s own time is as before when a job is over', async () => {
  const { getTimezoneOffset } = Date.prototype;
  await run('new Date(2020, 1, 1)');
  expect(Date.prototype.getTimezoneOffset).toBe(getTimezoneOffset);
});

test('[SC3] chance follows from the seed', async () => {
  const code = 'say(Math.random()); say(Math.random())';
  const first = await saidBy(code);
  expect(new Set(first).size).toBe(2);
  for (const one of first) expect(Number(one)).toBeLessThan(1);
  expect(await saidBy(code)).toEqual(first);
  expect(await saidBy(code, { seed: 'another' })).not.toEqual(first);
});

const lines = [
  'botContext.sendMessage("n" + Math.random())',
  'botContext.setBotVariable("a", botContext.getBotVariable("a") + "+")',
  'botContext.printDebugMessage(JSON.stringify(botContext.getBotVariable("api_Order")))',
  'botContext.printDebugMessage(typeof kept + new Date().getTime()); kept = 1; globalThis.left = 2;',
  'botContext.printDebugMessage(typeof left); Array.prototype.at = Object.prototype.odd = 1;',
  'botContext.printDebugMessage(String([].at) + String({}.odd)); JSON.stringify = null;',
  'Math.random = function () { return 4; }; Date = null; botContext.getBotVariable = null;',
  'botContext.sendImmediateReply(["over"])',
  'throw { odd: Math.random() }',
  'null.x',
  'var deep = function () { return deep() + 1 }; deep()',
  'botContext.sendMessage("x".repeat(20000)); throw "x".repeat(100000)',
];
const anyCode = fc
  .array(fc.constantFrom(...lines), { minLength: 1, maxLength: 5 })
  .map((some) => some.join('\n'));

test('[SC3][SC4] the same job gives the same answer, whatever ran before it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyCode, { minLength: 1, maxLength: 4 }), anyCode, async (before, code) => {
      const fresh = await (await createNodeScripts()).run(jobOf(code));
      for (const one of before) await run(one);
      expect(await run(code)).toEqual(fresh);
      expect(await run(code)).toEqual(fresh);
    }),
    { numRuns: 40 },
  );
});

test('[SC7] what is thrown is told with its place in the author’s own text', async () => {
  const globals = '\n  function broken() {\n    null.x;\n  }';
  const threw = (message: string, inside: string, line: number, column: number) => ({
    effects: [],
    end: { kind: 'threw', message, inside, line, column },
  });
  expect(await run('missing()')).toEqual(threw("ReferenceError: 'missing' is not defined", 'code', 1, 1));
  expect(await run('\n  broken()', { globals })).toEqual(
    threw("TypeError: cannot read property 'x' of null", 'globals', 3, 9),
  );
  expect(await run('var a = 1;\nvar b = ;')).toEqual(
    threw("SyntaxError: unexpected token in expression: ';'", 'code', 2, 9),
  );
  expect(await run('', { globals: 'var c = ;' })).toEqual(
    threw("SyntaxError: unexpected token in expression: ';'", 'globals', 1, 9),
  );
  expect(await run('botContext.getHoursType(["A~9:00~17:00"], "Nowhere/Land")')).toEqual(
    threw('TypeError: botContext.getHoursType: Invalid time zone specified: Nowhere/Land', 'code', 1, 24),
  );
  expect(await run('if (true) {\n  var a = 1;')).toEqual(
    threw('SyntaxError: the text ends too early: something that was opened is not closed', 'code', 2, 13),
  );
});

test('[SC7] what was wanted before counts', async () => {
  expect(await run('botContext.sendMessage("Before"); null.x')).toMatchObject({
    effects: [{ kind: 'say', text: 'Before' }],
    end: { kind: 'threw' },
  });
});

test('[SC24] a realm says when it begins with a job, before the job does anything', async () => {
  const scripts = await createNodeScripts();
  for (const code of ['for (;;);', '1']) {
    let began = 0;
    await scripts.run(jobOf(code), () => void (began += 1));
    expect(began).toBe(1);
  }
});

test('[SC24] what runs for the first time in a realm has run before its first job begins', async () => {
  let looks = 0;
  const scripts = await createNodeScripts(() => (looks += 1));
  const looksBefore: number[] = [];
  for (const code of ['', 'while (true);', '']) {
    const before = looks;
    await scripts.run(jobOf(code), () => looksBefore.push(looks - before));
  }
  expect(looksBefore[0]).toBeGreaterThan(0);
  expect(looksBefore.slice(1)).toEqual([0, 0]);
});

test('[SC25] a job is answered where no realm can be made', async () => {
  const { run: runNowhere } = createScriptRealm(new WebAssembly.Module(noCode), () => 0);
  const answer = { effects: [], end: { kind: 'stopped', because: 'memory' } };
  expect(await runNowhere(jobOf('1'))).toEqual(answer);
  expect(await runNowhere(jobOf('1'))).toEqual(answer);
});
