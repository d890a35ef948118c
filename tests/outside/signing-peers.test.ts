import { generateKeyPairSync } from 'node:crypto';
import { AwsV4Signer } from 'aws4fetch';
import fc from 'fast-check';
import { importPKCS8, jwtVerify, SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { signClaim } from '#workers/outside/signing/google-token';
import { signAws } from '#workers/outside/signing/sign-aws';

const vendor = {
  ...{ accessKey: 'AKIDEXAMPLE', secretKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' },
  ...{ region: 'us-east-1', service: 'lex' },
};
const then = Date.UTC(2015, 7, 30, 12, 36);

const word = fc.string({ unit: 'binary', maxLength: 8 });
const written = fc.string({ maxLength: 8 });
// What a name of nothing is worth the two judge differently, and no vendor has one.
const pair = fc.tuple(
  word.filter((name) => name !== ''),
  word,
);
const address = fc.record({
  path: fc.array(
    fc.oneof(
      word.map((one) => encodeURIComponent(one.toWellFormed())),
      written,
    ),
    { maxLength: 4 },
  ),
  query: fc.array(pair, { maxLength: 4 }),
});
const header = fc.tuple(fc.stringMatching(/^x-[a-zA-Z-]{1,8}$/), fc.stringMatching(/^[\t !-~]{0,12}$/));

function urlOf({ path, query }: { path: string[]; query: [string, string][] }): string {
  const url = new URL('https://runtime.lex.us-east-1.amazonaws.com/');
  url.pathname = path.join('/');
  for (const [name, value] of query) url.searchParams.append(name, value);
  return url.href;
}

test('[AE127] a request has the signature that aws4fetch gives it, whatever its path, query, headers and body', async () => {
  const request = fc.record({
    method: fc.constantFrom('GET', 'POST', 'PUT'),
    url: address.map(urlOf),
    headers: fc.array(header, { maxLength: 4 }),
    body: fc.string({ unit: 'binary', maxLength: 20 }),
  });
  await fc.assert(
    fc.asyncProperty(request, async ({ method, url, headers, body }) => {
      const ours = await signAws(
        { method, url, headers: headers.map(([key, value]) => ({ key, value })), body } as never,
        vendor,
        then,
      );
      const theirs = await new AwsV4Signer({
        ...{ method, url, headers, body, allHeaders: true, datetime: '20150830T123600Z' },
        ...{ accessKeyId: vendor.accessKey, secretAccessKey: vendor.secretKey },
        ...{ region: vendor.region, service: vendor.service },
      }).sign();
      const given = ours.headers.find(({ key }) => key === 'authorization')?.value;
      expect(given).toBe(theirs.headers.get('authorization'));
    }),
    { numRuns: Number(process.env['RUNS'] ?? 200) },
  );
});

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

test('[AE127] a claim is the one that jose makes of the same account, to the letter', async () => {
  const key = await importPKCS8(pem, 'RS256');
  await fc.assert(
    fc.asyncProperty(
      word,
      word,
      fc.integer({ min: 0, max: 4_102_444_800_000 }),
      async (email, scopes, now) => {
        const seconds = Math.floor(now / 1_000);
        const aud = 'https://oauth2.googleapis.com/token';
        const theirs = await new SignJWT({
          iss: email,
          scope: scopes,
          aud,
          iat: seconds,
          exp: seconds + 3_600,
        })
          .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
          .sign(key);
        const ours = await signClaim({ email, scopes, privateKey: pem }, now);
        expect(ours).toBe(theirs);
        const { payload } = await jwtVerify(ours ?? '', keys.publicKey, {
          currentDate: new Date(now),
          audience: aud,
        });
        expect(payload['scope']).toBe(scopes);
      },
    ),
    { numRuns: Number(process.env['RUNS'] ?? 50) },
  );
});
