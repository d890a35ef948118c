import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asCurl } from '../../../src/ui/words/as-curl';
import { addressTyped } from '../../../src/ui/features/endpoints/host-address';

test('[EP4] a call as a command for curl', () => {
  const headers = [{ key: 'Authorization', value: 'Bearer it’s' }];
  expect(asCurl({ method: 'GET', url: 'https://a.example/?q=1&r=2', headers: [], body: '' })).toBe(
    "curl --request GET 'https://a.example/?q=1&r=2'",
  );
  expect(asCurl({ method: 'POST', url: 'https://a.example', headers, body: "{'a'}" })).toBe(
    [
      "curl --request POST 'https://a.example' \\",
      "  --header 'Authorization: Bearer it’s' \\",
      "  --data-raw '{'\\''a'\\''}'",
    ].join('\n'),
  );
});

test('[EP4] a shell reads of it what was sent, whatever that is', () => {
  const text = fc.string({
    unit: fc.constantFrom("'", '"', '\\', '$', '`', '\n', ' ', '!', 'a', 'é'),
    maxLength: 12,
  });
  fc.assert(
    fc.property(text, text, text, (url, value, body) => {
      fc.pre(body !== '');
      const command = asCurl({ method: 'POST', url, headers: [{ key: 'a', value }], body });
      const read = execFileSync('sh', ['-c', `curl() { printf '%s\\0' "$@"; }\n${command}`], {
        encoding: 'utf8',
      });
      expect(read.split('\0').slice(0, -1)).toEqual([
        ...['--request', 'POST', url, '--header', `a: ${value}`, '--data-raw', body],
      ]);
    }),
    { numRuns: 30 },
  );
});

test.each([
  ['api.example', 'https://api.example'],
  [' https://API.example:443/list?x=1 ', 'https://api.example'],
  ['http://localhost:3000/x', 'http://localhost:3000'],
  ['https://münchen.example', 'https://xn--mnchen-3ya.example'],
  ['https://me:secret@api.example/', 'https://me:secret@api.example/'],
  ['not an address', 'https://not an address'],
  ['', ''],
])('[EP3] %j is typed for %j', (typed, address) => {
  expect(addressTyped(typed)).toBe(address);
});
