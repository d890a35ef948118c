import { expect, test } from 'vitest';
import { readShared, writeShared } from '#core/share/index';
import { scriptOfStandIn } from '#core/engines/stand-ins/index';
import { standInRules } from '#core/engines/stand-ins/rules';
import { answerOfKind } from '#model/ai/stand-in-answers';
import { createCountingIds } from '#support/counting-ids';
import { readWorldFile } from '#workers/persistence/world-file';
import { fileWith } from '../../persistence/file-with';
import { fullWorld } from '../../persistence/full-world';

const standIn = standInRules('watson', 'Human');
const [endpointId = ''] = Object.keys(fullWorld().endpoints);

/** What a link brings whose world has these rules. */
function openedWith(rules: unknown) {
  const file = fileWith(['endpoints', endpointId, 'standIn'], rules);
  const written = writeShared({ name: 'n', route: '', as: '', file }, 'setup');
  const read = readShared(1, written ?? '', createCountingIds());
  return read.ok ? readWorldFile(read.value.file) : read;
}

function rulesOf(opened: ReturnType<typeof openedWith>) {
  if (!opened.ok || !('world' in opened.value)) throw new Error('The link was refused.');
  return Object.values(opened.value.world.endpoints).flatMap((one) => one.standIn ?? []);
}

const hostile = '<img src=x onerror=alert(1)> ${x} `\\` </script> \u2028 {said}';

test('[AE208] what was typed in rules is the same text behind a link, and a text in the script that is made of them', () => {
  const rules = [{ words: hostile, answer: answerOfKind('text', { text: hostile }) }];
  const [brought] = rulesOf(openedWith({ ...standIn, rules }));
  expect(brought?.rules).toEqual(rules);
  expect(() => new Function(scriptOfStandIn(brought!))).not.toThrow();
});

const answering = (kind: string, fields: unknown) => ({
  ...standIn,
  rules: [{ words: 'a', answer: { kind, fields } }],
});
test.each([
  ['no rules', 'rules'],
  ['an engine that is none', { ...standIn, engine: 'constructor' }],
  ['a kind of answer that is none', answering('__proto__', {})],
  ['fields that are no texts', answering('text', { text: { toString: 1 } })],
  ['fields that are a list', answering('text', ['Hello!'])],
  ['rules that are none', { ...standIn, rules: [null] }],
  ['too many of them', { ...standIn, rules: Array.from({ length: 51 }, () => standIn.rules[0]) }],
  ['a text beyond its bounds', answering('text', { text: 'x'.repeat(60_000) })],
  ['more than rules may come to', answering('text', { text: 'x'.repeat(30_000) })],
  ['a status beyond its bounds', answering('status', { status: '9e9' })],
  ['JSON that is none', answering('json', { json: '{"output":' })],
  ['no welcome', { ...standIn, welcome: undefined }],
])('[AE208] a link with %s is refused as a whole', (_, rules) => {
  expect(openedWith(rules)).toMatchObject({ ok: false });
});

test('[AE208] what nobody asked for in an answer of a link is no answer', () => {
  const fields = JSON.parse('{"text":"Hi.","__proto__":{"a":1},"constructor":"x","status":"500"}') as object;
  const opened = openedWith(answering('text', fields));
  if (!opened.ok) return;
  expect(scriptOfStandIn(rulesOf(opened)[0]!)).not.toMatch(/"500"|"constructor"/);
  expect(({} as { a?: number }).a).toBeUndefined();
});
