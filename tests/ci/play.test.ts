import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exported } from '../core/bot/exchange/exported';

const folder = mkdtempSync(join(tmpdir(), 'played-'));
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
const bot = file('bot.json', JSON.stringify(exported()));
const script = file('lines.txt', 'my parcel\n#The first\n');

function play(...words: string[]) {
  const program = join(import.meta.dirname, '..', '..', '.ci', 'play.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' });
  return { status, lines: stdout.split('\n').slice(0, -1), stderr: stderr.trim() };
}

test('[PL2] a bot of a file and a script of lines: JSON lines and exit code 0', { timeout: 60_000 }, () => {
  const { status, lines, stderr } = play('--bot', bot, '--script', script);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const told = lines.map((line) => JSON.parse(line) as object).filter((event) => !('event' in event));
  expect(told.slice(0, 3)).toMatchObject([
    { in: 'my parcel' },
    { out: 'Which parcel?', quickReplies: ['The first'], dialog: 'Parcels' },
    { in: 'The first' },
  ]);
});

test('[PL2][BB163] a script that Windows has written in UTF-16 is read', { timeout: 60_000 }, () => {
  const path = join(folder, 'utf16.txt');
  writeFileSync(path, '\uFEFFmy parcel\r\n', 'utf16le');
  const { status, lines } = play('--bot', bot, '--script', path);
  expect([status, lines[0]]).toEqual([0, '{"in":"my parcel"}']);
});

test('[PL3] what comes otherwise than expected: exit code 1', { timeout: 60_000 }, () => {
  const expect1 = file('expected.jsonl', '{"in":"my parcel"}\n{"out":"Which letter?"}');
  const { status, stderr } = play('--bot', bot, '--script', script, '--expect', expect1);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Expected \(2\.\): \{"out":"Which letter\?"\}, but/);
});

test.each<[string, string[], RegExp]>([
  ['nothing', [], /^npm run -s play/],
  ['no file', ['--bot', join(folder, 'none.json'), '--script', script], /^The bot cannot be read: /],
  ['another channel', ['--bot', bot, '--script', script, '--channel', 'sms'], /no channel “sms”/],
  ['no world', ['--bot', bot, '--script', script, '--world', bot], /^The world: /],
  ['an unknown option', ['--bots', bot], /--bots/],
])('[PL4] %s is refused in a sentence, exit code 2', { timeout: 60_000 }, (_what, words, sentence) => {
  const { status, stderr } = play(...words);
  expect(status).toBe(2);
  expect(stderr).toMatch(sentence);
});
