import { beforeAll, expect, test } from 'vitest';
import type { ScriptAnswer, ScriptRealm } from '#model/script';
import { createNodeScripts } from '#support/node-scripts';
import { hostile } from './hostile';
import { jobOf } from './job';

let scripts: ScriptRealm;
let before: ScriptAnswer;
const ordinary = jobOf(`
  var order = botContext.getBotVariable('api_Order');
  botContext.setBotVariable('sku', order.lines[0].sku, true);
  botContext.sendMessage([new Date().getTime(), Math.random(), JSON.stringify(order)].join(' '));
  botContext.printDebugMessage(Object.getOwnPropertyNames(globalThis).concat(Object.keys({})).join());
`);

beforeAll(async () => {
  scripts = await createNodeScripts();
  before = await scripts.run(ordinary);
  expect(before).toMatchObject({ effects: [{}, {}, {}], end: { kind: 'done' } });
});

test.each(hostile)(
  '[SC5][SC6][SC8][SC9][SC41] %s has a clear end, and the next job is unharmed',
  async (_, code, answer) => {
    const given = await scripts.run(jobOf(code));
    expect(given).toMatchObject(answer);
    expect(['done', 'threw', 'stopped']).toContain(given.end.kind);
    expect(given.effects.length).toBeLessThanOrEqual(200);
    if (given.end.kind === 'threw') expect(given.end.message).not.toBe('');
    expect(structuredClone(given)).toEqual(given);
    expect(await scripts.run(ordinary)).toEqual(before);
  },
);

test('[SC4] what a job leaves in the memory is not found by the next', async () => {
  const fill =
    'var all = []; for (var i = 0; i < 20; i++) all.push(new Uint8Array(200000).fill(90)); SAY(all.length)';
  const look =
    'var all = new Uint8Array(4000000), found = 0; for (var i = 0; i < all.length; i += 997) if (all[i]) found += 1; SAY(found)';
  const said: unknown[] = [];
  for (const code of [fill, look]) {
    const { effects } = await scripts.run(jobOf(code.replace('SAY', 'botContext.printDebugMessage')));
    said.push(...effects);
  }
  expect(said).toEqual([
    { kind: 'debug', text: '20' },
    { kind: 'debug', text: '0' },
  ]);
});

test('[SC6] what a stopped job wanted before counts', async () => {
  expect(await scripts.run(jobOf('botContext.sendMessage("Before"); for (;;);'))).toEqual({
    effects: [{ kind: 'say', text: 'Before', quickReplies: [] }],
    end: { kind: 'stopped', because: 'time' },
  });
});

test('[SC6] the first two hundred effects are kept', async () => {
  const { effects } = await scripts.run(
    jobOf('for (var i = 0; i < 300; i++) botContext.sendMessage("n" + i)'),
  );
  expect(effects).toHaveLength(200);
  expect(effects.at(-1)).toMatchObject({ text: 'n199' });
});

test('[SC8] each thing that is thrown has a sentence', async () => {
  const messages: string[] = [];
  for (const thrown of ['"No order"', 'null', '{ code: 7 }', '12', 'undefined', 'Symbol("s")']) {
    const { end } = await scripts.run(jobOf(`throw ${thrown}`));
    messages.push(end.kind === 'threw' ? end.message : end.kind);
  }
  expect(messages).toEqual([
    'The script threw “No order”.',
    'The script threw null.',
    'The script threw {"code":7}.',
    'The script threw 12.',
    'The script threw nothing.',
    'The script threw Symbol(s).',
  ]);
});
