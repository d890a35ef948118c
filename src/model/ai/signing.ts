/** What a vendor wants a request signed with; it stays here, only what is made of it leaves. */
export type Signing =
  | {
      readonly kind: 'aws';
      readonly accessKey: string;
      readonly secretKey: string;
      readonly region: string;
      readonly service: string;
    }
  | {
      readonly kind: 'google';
      readonly email: string;
      /** As it was pasted. */
      readonly privateKey: string;
      readonly scopes: string;
    };

/** Where a service account gets its tokens. */
export const googleTokens = 'https://oauth2.googleapis.com/token';

/**
 * The Base64 of a private key as people paste it: with its frame, in quotes, with line ends that are none, and blanks. Null where it is none
 * that a service account has. [AE86]
 */
export function privateKeyIn(pasted: string): string | null {
  const text = pasted.replace(/\\[nr]/g, '\n');
  const [, inside] = /-----BEGIN PRIVATE KEY-----([\s\S]+?)-----END PRIVATE KEY-----/.exec(text) ?? [];
  const key = inside?.replace(/\s+/g, '');
  // A sequence of bytes that says how long it is begins with M.
  return key && /^M[A-Za-z0-9+/]{200,}={0,2}$/.test(key) && key.length % 4 === 0 ? key : null;
}
