import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAllowed, originOf, shownHost } from '#model/allowed-host';

test.each([
  ['https://api.example/list?near=Ulm#top', 'https://api.example'],
  ['https://API.Example', 'https://api.example'],
  ['HTTPS://api.example:443/', 'https://api.example'],
  ['https://api.example:8443?x=1', 'https://api.example:8443'],
  ['https://a_b-c.example', 'https://a_b-c.example'],
  ['http://localhost:3000/x', 'http://localhost:3000'],
  ['http://localhost:80', 'http://localhost'],
  ['http://127.0.0.1:8080/x', 'http://127.0.0.1:8080'],
  ['https://192.0.2.10/x', 'https://192.0.2.10'],
])('[OH1] %s is of %s', (url, origin) => {
  expect(originOf(url)).toBe(origin);
});

test.each([
  ...['', 'api.example', '/list', 'ftp://api.example', 'http://api.example', 'http://localhost.example'],
  ...['https://', 'https:/api.example', 'https://api.example.', 'https://-a.example', 'https://[::1]/'],
  ...['https://me:secret@api.example/', 'https://api.example@evil.example', 'http://localhost@evil.example'],
  ...['https://api.example\\@evil.example', 'https://api.example\t.evil.example', 'https://api.ex\nample'],
  ...[
    'https://api.example:0',
    'https://api.example:65536',
    'https://api.example:08',
    'https://api.example:x',
  ],
  ...['https://80', 'https://1.2.3', 'https://01.2.3.4', 'https://1.2.3.256', 'https://a.0x7f', 'https://0x'],
  ...['https://%61pi.example', 'https://münchen.example', ' https://api.example', 'javascript:alert(1)'],
])('[OH1] %j is no address of a host that can be allowed', (url) => {
  expect(originOf(url)).toBeNull();
});

test('[OH1] whatever is taken for an address of a host is one of that host for browsers too', () => {
  const part = fc.constantFrom(
    ...['https://', 'http://', 'a.example', 'localhost', '127.0.0.1', ':', '443', '80', '@', '/', '\\', '?'],
    ...['#', '.', '%2e', '\t', '-', '_', 'é', ' ', 'x', '0x1', '256', '01'],
  );
  const text = fc.oneof(
    fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
    fc.webUrl(),
  );
  fc.assert(
    fc.property(text, (url) => {
      const origin = originOf(url);
      fc.pre(origin !== null);
      // What a browser cannot read at all it does not send.
      const read = URL.canParse(url) ? new URL(url).origin : origin;
      expect(read).toBe(origin);
    }),
    { numRuns: 3_000 },
  );
});

test('[OH1] a host is allowed by its whole origin', () => {
  const world = { allowedHosts: [{ origin: 'https://api.example', at: 0 }] };
  expect(isAllowed(world, 'https://api.example')).toBe(true);
  for (const other of ['https://example', 'https://api.example:8443', 'https://api.example.evil'])
    expect(isAllowed(world, other)).toBe(false);
  expect(isAllowed({}, 'https://api.example')).toBe(false);
  expect([shownHost('https://api.example'), shownHost('http://localhost:1')]).toEqual([
    'api.example',
    'http://localhost:1',
  ]);
});
