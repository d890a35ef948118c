import { expect, test } from 'vitest';
import type { OutsideFailure } from '#model/outside';
import type { FrameAsk } from '#model/outside-words';
import { askHost, type Browser } from '../../src/sdk/outside/ask-host';
import { readAsk } from '../../src/sdk/outside/read-ask';

const ask: FrameAsk = {
  request: {
    method: 'POST',
    url: 'https://a.example/list',
    headers: [{ key: 'X-Key', value: 'secret' }],
    body: '{"near":"Ulm"}',
  },
  origin: 'https://a.example',
  ...{ withinMs: 30_000, before: 2_000, most: 10, mostHeaders: 2, longestHeader: 8 },
};

type Fetch = Browser['fetch'];
const refuse: Fetch = () => Promise.reject(new TypeError('Failed to fetch'));

/** A browser in which each request is answered by the next of these. */
function browserWith(answers: readonly Fetch[], rest: Partial<Browser> = {}) {
  const asked: [string, RequestInit][] = [];
  const kept: string[] = [];
  const left = [...answers];
  const browser: Browser = {
    fetch(address, how) {
      asked.push([address, how]);
      return (left.shift() ?? refuse)(address, how);
    },
    now: () => 1_000,
    isOffline: () => false,
    keepTo: (origin) => void kept.push(origin),
    wasKept: () => Promise.resolve(false),
    ...rest,
  };
  return { browser, asked, kept };
}
const answering =
  (body: BodyInit | null, init: ResponseInit = {}): Fetch =>
  () =>
    Promise.resolve(new Response(body, init));
const failed = (because: OutsideFailure) => ({ type: 'failed', because });

test('[OH11] a request leaves as it is, to its host alone, with nothing of the person', async () => {
  const { browser, asked, kept } = browserWith([answering('{}', { status: 201 })]);
  expect(await askHost(ask, browser)).toMatchObject({
    type: 'answered',
    status: 201,
    body: '{}',
    isCut: false,
  });
  const [[address, how] = ['', {}]] = asked;
  expect([address, kept, asked.length]).toEqual(['https://a.example/list', ['https://a.example'], 1]);
  const { headers, ...rest } = how;
  expect(rest).toEqual({
    ...{ method: 'POST', body: '{"near":"Ulm"}' },
    ...{ credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' },
  });
  expect([...new Headers(headers)]).toEqual([['x-key', 'secret']]);
});

test.each([
  ['a header with a line break', { headers: [{ key: 'a', value: 'b\nc' }] }],
  ['a header without a name', { headers: [{ key: '', value: 'b' }] }],
  ['an address of another host', { url: 'https://b.example/' }],
  ['what is no address', { url: 'https://' }],
])('[OH11] %s is not sent', async (_, part) => {
  const { browser, asked } = browserWith([answering('')]);
  const answer = await askHost({ ...ask, request: { ...ask.request, ...part } }, browser);
  expect([answer, asked]).toEqual([failed('unsendable'), []]);
});

test('[OH11] a page that was asleep for too long sends nothing', async () => {
  const { browser, asked } = browserWith([answering('')], { now: () => 2_001 });
  expect([await askHost(ask, browser), asked]).toEqual([failed('late'), []]);
});

test('[OH11] a redirect to another host is told, and asked nothing more', async () => {
  const { browser, asked } = browserWith([refuse], { wasKept: () => Promise.resolve(true) });
  expect([await askHost(ask, browser), asked.length]).toEqual([failed('elsewhere'), 1]);
});

test('[OH12] a host that is there and lets nobody read is asked once more, for nothing', async () => {
  const { browser, asked } = browserWith([refuse, answering(null)]);
  expect(await askHost(ask, browser)).toEqual(failed('blocked'));
  expect(asked[1]).toEqual([
    'https://a.example/',
    {
      ...{ method: 'HEAD', mode: 'no-cors' },
      ...{ credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' },
    },
  ]);
});

test('[OH12] a host whose first page leads elsewhere is there', async () => {
  const looks = [false, true];
  const { browser } = browserWith([refuse, refuse], {
    wasKept: () => Promise.resolve(looks.shift() ?? false),
  });
  expect(await askHost(ask, browser)).toEqual(failed('blocked'));
});

test('[OH12] one that is not there cannot be reached, or the browser is offline', async () => {
  expect(await askHost(ask, browserWith([]).browser)).toEqual(failed('unreachable'));
  const offline = browserWith([], { isOffline: () => true }).browser;
  expect(await askHost(ask, offline)).toEqual(failed('offline'));
});

test('[OH13] of a long answer the beginning is read, and the rest is let go', async () => {
  let isLetGo = false;
  const endless = new ReadableStream<Uint8Array>({
    pull: (stream) => stream.enqueue(new TextEncoder().encode('1234567')),
    cancel: () => void (isLetGo = true),
  });
  const answer = await askHost(ask, browserWith([answering(endless)]).browser);
  expect(answer).toMatchObject({ type: 'answered', body: '1234567123', isCut: true });
  expect(isLetGo).toBe(true);
});

test('[OH13] an answer of just that length is whole', async () => {
  const answer = await askHost(ask, browserWith([answering('1234567890')]).browser);
  expect(answer).toMatchObject({ body: '1234567890', isCut: false });
});

test('[OH13] an answer that breaks off is told', async () => {
  const broken = new ReadableStream<Uint8Array>({
    start: (stream) => stream.error(new TypeError('network')),
  });
  expect(await askHost(ask, browserWith([answering(broken)]).browser)).toEqual(failed('broke-off'));
});

test('[OH13] headers are as many and as long as they may be', async () => {
  const headers = { a: '123456789', b: '2', c: '3' };
  const answer = await askHost(ask, browserWith([answering(null, { status: 204, headers })]).browser);
  expect(answer).toMatchObject({
    ...{ status: 204, body: '' },
    headers: [
      { key: 'a', value: '12345678' },
      { key: 'b', value: '2' },
    ],
  });
});

test.each([
  null,
  'reach',
  {},
  { ...ask, origin: undefined },
  { ...ask, before: '2000' },
  { ...ask, most: NaN },
  { ...ask, request: null },
  { ...ask, request: { ...ask.request, url: 1 } },
  { ...ask, request: { ...ask.request, headers: {} } },
  { ...ask, request: { ...ask.request, headers: [{ key: 'a' }] } },
])('[OH4] %# what is no request is none for the frame', (data) => {
  expect(readAsk(data)).toBeNull();
});

test('[OH4] a request is read as it is, without what is not known of it', () => {
  expect(readAsk(structuredClone({ ...ask, more: 1 }))).toEqual(ask);
});

const bytes = (...codes: readonly number[]) => new Uint8Array([0x22, ...codes, 0x22]);

test.each([
  ['application/json; charset=iso-8859-1', bytes(0xdf), '"ß"'],
  ['text/plain;CHARSET="windows-1252"', bytes(0xe9), '"é"'],
  ['application/json; charset=utf-8', bytes(0xc3, 0x9f), '"ß"'],
  ['application/json; charset=no-such', bytes(0xc3, 0x9f), '"ß"'],
  ['application/json', bytes(0xc3, 0x9f), '"ß"'],
  ['application/json; charset=', bytes(0xc3, 0x9f), '"ß"'],
])('[OH32] an answer of %s is read in its letters', async (type, body, read) => {
  const { browser } = browserWith([answering(body, { headers: { 'content-type': type } })]);
  expect(await askHost(ask, browser)).toMatchObject({ type: 'answered', body: read });
});
