import { generateKeyPairSync, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { privateKeyIn } from '#model/ai/signing';
import { signClaim } from '#workers/outside/signing/google-token';
import { signAws } from '#workers/outside/signing/sign-aws';

const vendor = {
  ...{ accessKey: 'AKIDEXAMPLE', secretKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' },
  ...{ region: 'us-east-1', service: 'service' },
};
const then = Date.UTC(2015, 7, 30, 12, 36);
const form = { key: 'Content-Type', value: 'application/x-www-form-urlencoded' };

// Of the test suite that AWS has published for version 4.
test.each([
  [{ method: 'GET' }, '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
  [{ method: 'POST' }, '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b'],
  [
    { method: 'GET', url: 'https://example.amazonaws.com/?Param2=value2&Param1=value1' },
    'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
  ],
  [
    { method: 'POST', headers: [form], body: 'Param1=value1' },
    'ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a',
  ],
])('[AE86] %j has the signature that AWS has published for it', async (part, signature) => {
  const bare = { method: 'GET', url: 'https://example.amazonaws.com/', headers: [], body: '' };
  const { headers } = await signAws({ ...bare, ...part } as never, vendor, then);
  const given = Object.fromEntries(headers.map(({ key, value }) => [key, value]));
  expect(given['x-amz-date']).toBe('20150830T123600Z');
  expect(given['authorization']).toContain('Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request');
  expect(given['authorization']).toContain(`Signature=${signature}`);
});

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const google = { email: 'bot@parcels.example', scopes: 'https://scope.example', privateKey: pem };

test.each([
  ['as it is', pem],
  ['in quotes, its line ends written out', JSON.stringify(pem)],
  ['with blanks around and line ends of Windows', `  ${pem.replaceAll('\n', '\r\n')}\r\n `],
  ['all in one line', pem.replaceAll('\n', ' ')],
])('[AE86] a private key signs however it was pasted: %s', async (_, privateKey) => {
  const claim = (await signClaim({ ...google, privateKey }, then)) ?? '';
  const [head = '', claims = '', signature = ''] = claim.split('.');
  const isSigned = verify(
    'RSA-SHA256',
    Buffer.from(`${head}.${claims}`),
    keys.publicKey,
    Buffer.from(signature, 'base64url'),
  );
  expect(isSigned).toBe(true);
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toEqual({
    ...{ iss: google.email, scope: google.scopes, aud: 'https://oauth2.googleapis.com/token' },
    ...{ iat: then / 1_000, exp: then / 1_000 + 3_600 },
  });
});

const ofAnotherKind = keys.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
test.each([
  ['nothing', ''],
  ['a word', 'secret'],
  ['its frame alone', '-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----'],
  ['half of one', pem.slice(0, 900)],
  ['a public one', keys.publicKey.export({ type: 'spki', format: 'pem' }).toString()],
  ['one in the form of another service', ofAnotherKind],
])('[AE86] %s is no private key', async (_, privateKey) => {
  expect(privateKeyIn(privateKey)).toBeNull();
  expect(await signClaim({ ...google, privateKey }, then)).toBeNull();
});

test('[AE86] what looks like one and is none signs nothing', async () => {
  const privateKey = `-----BEGIN PRIVATE KEY-----\nM${'A'.repeat(999)}\n-----END PRIVATE KEY-----`;
  expect(privateKeyIn(privateKey)).not.toBeNull();
  expect(await signClaim({ ...google, privateKey }, then)).toBeNull();
});
