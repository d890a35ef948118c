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
  [
    { url: 'https://example.amazonaws.com//example//' },
    '9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84',
  ],
  [
    { url: 'https://example.amazonaws.com/?ሴ=bar' },
    '2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04',
  ],
  [
    {
      headers: [
        { key: 'My-Header1', value: ' value1' },
        { key: 'My-Header2', value: ' "a   b   c"' },
      ],
    },
    'acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736',
  ],
])('[AE86] %j has the signature that AWS has published for it', async (part, signature) => {
  const bare = { method: 'GET', url: 'https://example.amazonaws.com/', headers: [], body: '' };
  const { headers } = await signAws({ ...bare, ...part } as never, vendor, then);
  const given = Object.fromEntries(headers.map(({ key, value }) => [key, value]));
  expect(given['x-amz-date']).toBe('20150830T123600Z');
  expect(given['authorization']).toContain('Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request');
  expect(given['authorization']).toContain(`Signature=${signature}`);
});

// Worked out by aws4fetch 1.0.20 with all headers signed.
test.each([
  [
    'pairs go by their names, not by how they are written out',
    { url: 'https://example.amazonaws.com/?a-b=2&a=1' },
    '321dff75bd2a219c1b95fc5dbc497343614dbe8f73319c9d9c415bca43078ce2',
  ],
  [
    'a header that is given twice is one',
    {
      headers: [
        { key: 'x-a', value: '1' },
        { key: 'X-A', value: '2' },
      ],
    },
    'db706780926691f178090a346f35f740580095d22e32861dc48ab6764dd045f8',
  ],
  [
    'a tab is a blank',
    { headers: [{ key: 'x-a', value: 'one\ttwo' }] },
    '4e6b449b49f9ca0a9cfcfd4a8d6bb38a9896f3b64f4146063eccacad4cac322d',
  ],
])('[AE127] of what is signed %s', async (_, part, signature) => {
  const bare = { method: 'GET', url: 'https://example.amazonaws.com/', headers: [], body: '' };
  const { headers } = await signAws({ ...bare, ...part } as never, vendor, then);
  expect(headers.at(-1)?.value).toContain(`Signature=${signature}`);
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

test('[AE127] what a claim says is UTF-8, whatever was typed as its account', async () => {
  const claim = await signClaim({ ...google, email: 'bø†@parcels.example' }, then);
  const [, claims = ''] = claim?.split('.') ?? [];
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
    iss: 'bø†@parcels.example',
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
