import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { engineOnline, talkTo } from '#support/engine-seat';
import { createFakeClock } from '#support/fake-clock';
import { createNodeDoor } from '#support/node-door';

const scriptOf = (name: string) =>
  fileURLToPath(new URL(`../../src/ui/features/connect-bots/own-bot/${name}.mjs`, import.meta.url));

/** The server that people copy, run as they run it; its Base URL. */
function runServer(): Promise<string> {
  const server = spawn(process.execPath, [scriptOf('server')], { env: { ...process.env, PORT: '0' } });
  onTestFinished(() => void server.kill());
  return new Promise((resolve, reject) => {
    server.stdout.once('data', (line) => resolve(String(line).replace('Base URL: ', '').trim()));
    server.once('error', reject);
  });
}

/** What the contract test says of a service, line by line, and how it ends. */
function runCheck(
  ...args: readonly string[]
): Promise<{ readonly code: number | null; readonly lines: string[] }> {
  const check = spawn(process.execPath, [scriptOf('check'), ...args]);
  let said = '';
  check.stdout.on('data', (part) => (said += String(part)));
  return new Promise((resolve, reject) => {
    check.once('error', reject);
    check.once('close', (code) => resolve({ code, lines: said.trim().split('\n') }));
  });
}

test('[AE203] the contract test finds nothing wrong with the server that is copied', async () => {
  const { code, lines } = await runCheck(await runServer(), 'my-bot', 'draft');
  expect(lines.filter((line) => !line.startsWith('ok '))).toEqual([]);
  expect(lines).toHaveLength(9);
  expect(code).toBe(0);
});

test('[AE203] addresses are asked as the sandbox asks them, and who breaks off a request ends nobody', async () => {
  const base = await runServer();
  const { port } = new URL(base);
  await new Promise<void>((resolve) => {
    const half = connect(Number(port), '127.0.0.1', () => {
      half.end('POST /v1/bots/b/environments HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n{"a"');
    });
    half.once('close', () => resolve());
    half.resume();
  });
  const { code, lines } = await runCheck(`${base}/`, 'my bot.v2', 'draft');
  expect([code, lines.filter((line) => !line.startsWith('ok '))]).toEqual([0, []]);
});

/** What the contract test says of the answer to a line, where this is the answer to everything. */
async function foundIn(entry: object, intents: readonly object[] = []): Promise<string | undefined> {
  const answer = JSON.stringify({ response: [entry], analytics: { intents } });
  const odd = createServer((_, response) => response.end(answer));
  await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void odd.close());
  const { lines } = await runCheck(`http://127.0.0.1:${(odd.address() as AddressInfo).port}`);
  return lines.find((line) => line.includes('answers a line of the consumer'));
}
const content = (structuredContent: object) => ({ type: 'STRUCTURED_CONTENT', structuredContent });
const does = (name: string, parameters: object) => ({ type: 'ACTION', name, parameters });
const quickReplies = { type: 'quickReplies', replies: [{ type: 'button', title: 'Small' }] };

test('[AE203] the contract test knows the types of cards that the platform draws', () => {
  const reader = new URL('../../src/model/rich-content/read-card.ts', import.meta.url);
  const [, drawn = ''] = readFileSync(reader, 'utf8').split('const readers = ');
  const lists = readFileSync(scriptOf('check'), 'utf8').matchAll(/^const (?:boxes|choices|shown) = (.*);$/gm);
  const known = [...lists].flatMap(([, list = '']) => [...list.matchAll(/'(\w+)'/g)].map(([, type]) => type));
  const types = [...drawn.matchAll(/^ {2}\[\s*'(\w+)',/gm)].map(([, type]) => type);
  expect(types).toContain('template');
  expect(known.toSorted()).toEqual(types.toSorted());
});

test.each([
  { type: 'toString' },
  content({ quickReplies }),
  content({ message: 'Which?', quickReplies: { ...quickReplies, type: 'nonsense' } }),
  content({ message: 'Which?', quickReplies: { type: 'quickReplies' } }),
  content({ type: 'spiral' }),
  does('CHANGE_TTR', { ttrType: 'CUSTOM' }),
])('[AE203] what the platform refuses is no entry: %j', async (entry) => {
  expect(await foundIn(entry)).toBe(
    `NOT  answers a line of the consumer: this is no entry: ${JSON.stringify(entry)}`,
  );
});

test.each([
  content({ message: 'Which?', quickReplies }),
  content({ type: 'keyValuePairList', elements: [] }),
  does('CHANGE_TTR', { ttrType: 'CUSTOM', value: '60' }),
  { type: 'STRUCTURED_CONTENT', data: { structuredContent: { type: 'text', text: 'Parcel 7' } } },
  { type: 'ACTION', data: { name: 'TRANSFER', parameters: { skillName: 'Human' } } },
])('[AE203] what the platform takes is an entry: %j', async (entry) => {
  expect(await foundIn(entry)).toBe('ok   answers a line of the consumer');
});

test('[AE203] null is no score', async () => {
  const entry = { type: 'TEXT', message: 'Hi.' };
  expect(await foundIn(entry, [{ id: 'a', confidenceScore: 1 }])).toMatch(/^ok /);
  expect(await foundIn(entry, [{ id: 'a', confidenceScore: null }])).toMatch(/this is no intent: a, null$/);
});

test('[AE203] a service that is not there, and one that breaks the contract, are told what is wrong', async () => {
  const gone = await runCheck('http://127.0.0.1:2');
  expect(gone.code).toBe(1);
  expect(gone.lines[0]).toMatch(/lists its environments: .*ECONNREFUSED/);
  const odd = createServer((_, response) =>
    response.end('{"response":[{"type":"ACTION","name":"FLY"}],"analytics":{"intents":[]}}'),
  );
  await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void odd.close());
  const { code, lines } = await runCheck(`http://127.0.0.1:${(odd.address() as AddressInfo).port}`);
  expect(code).toBe(1);
  expect(lines).toContain(
    'NOT  answers a line of the consumer: this is no entry: {"type":"ACTION","name":"FLY"}',
  );
  expect(lines).toContain(
    'NOT  lets web pages ask, as the sandbox does: access-control-allow-origin forbids it',
  );
  expect(lines).toContain('NOT  answers 404 for a conversation that was not begun: the status is 200');
});

test('[AE203] the server that is copied answers for a connector as its real service', async () => {
  const baseUrl = await runServer();
  const clock = createFakeClock();
  const door = createNodeDoor(clock);
  const it = await engineOnline('custom-endpoint', 'messaging', '', {
    ...{ fields: { baseUrl, botId: 'my-bot' }, endpoints: 'none', clock, outside: door.outside },
    plays: { real: true, welcomes: true },
  });
  await it.host.must({ type: 'host.allow', address: baseUrl });
  const human = await it.people.agent('human_agent');
  const { consumer, say } = await talkTo(it, 'messaging');
  const heard = async () => {
    await door.idle();
    await clock.advance(5_000);
  };
  await heard();
  for (const line of ['hello', 'a card', 'please wait', 'agent']) {
    await say(line);
    await heard();
  }
  expect(
    consumer.texts().filter((text) => !['hello', 'a card', 'please wait', 'agent'].includes(text)),
  ).toEqual([
    'Welcome. Ask for a card, or for an agent.',
    ...['You said: hello', 'Look:', 'One moment.', 'Here I am.', 'I pass you on.'],
  ]);
  expect(JSON.stringify(consumer.frames)).toContain('RichContentEvent');
  expect(human.rings()).toHaveLength(1);
});
