import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fnv } from '#base/fnv';
import { packLink, unpackLink } from '#sdk/share/link-text';
import { fromBase64Url, toBase64Url } from '#sdk/share/base64url';
import { createCountingIds } from '#support/counting-ids';
import { writeWorldFile } from '#workers/persistence/world-file';
import { fullWorld } from '../../persistence/full-world';

const file = writeWorldFile(fullWorld());
const link = await packLink({ name: 'mine', route: '/agent', as: '', file }, 'conversations');
const open = (text: string) => unpackLink(text, createCountingIds());

/** As somebody makes one by hand who means harm. */
async function packedByHand(text: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const packed = new Uint8Array(await new Response(stream).arrayBuffer());
  const whole = new Uint8Array(4 + packed.length);
  new DataView(whole.buffer).setUint32(0, fnv(packed));
  whole.set(packed, 4);
  return `1.${toBase64Url(whole)}`;
}

test('[SH1] a link is text that addresses hold, and brings what was put into it', async () => {
  expect(link).toMatch(/^1\.[\w-]+$/);
  expect(await open(link ?? '')).toMatchObject({ ok: true, value: { name: 'mine', route: '/agent' } });
});

test('[SH7] whatever sign of it is another, or its end is missing: it is refused, in a sentence', async () => {
  const signs = fc.constantFrom(...'ABCXYZabcxyz019-_.~ %é');
  const changed = fc.oneof(
    fc.nat((link ?? '').length - 1).map((end) => (link ?? '').slice(0, end)),
    fc
      .tuple(fc.nat((link ?? '').length - 1), signs)
      .map(([at, sign]) => `${link?.slice(0, at)}${sign}${link?.slice(at + 1)}`),
  );
  await fc.assert(
    fc.asyncProperty(changed, async (text) => {
      fc.pre(text !== link);
      const opened = await open(text);
      expect(opened).toMatchObject({ ok: false, failure: expect.stringMatching(/^This link .*\.$/) });
    }),
  );
});

test('[SH7] of signs that stand for the same bytes one alone is read', () => {
  expect(fromBase64Url('QQ')).toEqual(Uint8Array.of(65));
  expect(fromBase64Url('QR')).toBeNull();
  expect(fromBase64Url('QUI')).toEqual(Uint8Array.of(65, 66));
  expect(fromBase64Url('QUJ')).toBeNull();
});

test('[SH7][SH8] one of a newer edition says so, and what to do', async () => {
  expect(await open(`2.${link?.slice(2)}`)).toMatchObject({
    ok: false,
    failure: expect.stringContaining('newer version'),
  });
});

test('[SH7] what unpacks to 200 MB is left after the first of them', async () => {
  const bomb = await packedByHand(new Uint8Array(200_000_000));
  expect(await open(bomb)).toMatchObject({ ok: false, failure: expect.stringContaining('too large') });
  const smaller = await packedByHand(new Uint8Array(20_000_000));
  expect(smaller.length).toBeLessThan(64_000);
  expect(await open(smaller)).toMatchObject({ ok: false, failure: expect.stringContaining('too large') });
});

test.each(['', '0\n', '0\nnull', '0\n{"n":1}', '0\n{"n":"x","o":[],"v":4}', 'zzz\n{}'])(
  '[SH7] a well packed %j is no workspace',
  async (text) => {
    expect(await open(await packedByHand(text))).toEqual({
      ok: false,
      failure: 'What is in this link is no workspace.',
    });
  },
);

test('[SH7] nothing, and what is not packed at all, is no link', async () => {
  for (const text of ['', '1.', '1.AAAA', '0.AAAA', '/lesson', '1.AAAAAAAA'])
    expect(await open(text)).toMatchObject({ ok: false });
  expect(await packLink({ name: 'x', route: '', as: '', file: '{}' }, 'setup')).toBeNull();
});
