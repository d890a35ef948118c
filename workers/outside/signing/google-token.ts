import { googleTokens, privateKeyIn, type Signing } from '#model/ai/signing';
import type { CallRequest } from '#model/call';
import type { AskOnTheWay } from '../../host/outside/door';

const lifeSeconds = 3_600;
/** So much sooner a token is not used any more. */
const spareMs = 60_000;

type Google = Omit<Extract<Signing, { kind: 'google' }>, 'kind'>;
export type Token =
  { readonly token: string; readonly until: number } | { readonly token: null; readonly why: string };

/** A token for a service account: asked for by what its private key has signed. `now` is ms since 1970. [AE87] */
export async function fetchToken(google: Google, now: number, ask: AskOnTheWay): Promise<Token> {
  const claim = await signClaim(google, now);
  if (claim === null)
    return { token: null, why: 'The User private key is none: the request could not be signed.' };
  const came = await ask(tokenRequest(claim));
  if (typeof came === 'string') return { token: null, why: came };
  if (came.type !== 'answered') return { token: null, why: 'No token came.' };
  const told = readTold(came.body);
  return came.status === 200 && told.access_token
    ? { token: told.access_token, until: now + (told.expires_in ?? lifeSeconds) * 1_000 - spareMs }
    : {
        token: null,
        why: `oauth2.googleapis.com gave no token (${came.status}): ${told.error_description ?? told.error ?? 'it did not say why'}.`,
      };
}

/** What the account asks for, signed (RS256); null where the key is none. */
export async function signClaim({ email, privateKey, scopes }: Google, now: number): Promise<string | null> {
  const key = await importKey(privateKey);
  if (!key) return null;
  const issuedAt = Math.floor(now / 1_000);
  const claims = { iss: email, scope: scopes, aud: googleTokens, iat: issuedAt, exp: issuedAt + lifeSeconds };
  const encoder = new TextEncoder();
  const parts = [{ alg: 'RS256', typ: 'JWT' }, claims].map((part) =>
    base64url(encoder.encode(JSON.stringify(part))),
  );
  const signed = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', key, encoder.encode(parts.join('.')));
  return [...parts, base64url(new Uint8Array(signed))].join('.');
}

async function importKey(pasted: string): Promise<CryptoKey | null> {
  const key = privateKeyIn(pasted);
  if (key === null) return null;
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  try {
    const bytes = Uint8Array.from(atob(key), (sign) => sign.charCodeAt(0));
    return await crypto.subtle.importKey('pkcs8', bytes, algorithm, false, ['sign']);
  } catch {
    return null;
  }
}

function tokenRequest(assertion: string): CallRequest {
  const grant = encodeURIComponent('urn:ietf:params:oauth:grant-type:jwt-bearer');
  return {
    ...{ method: 'POST', url: googleTokens },
    headers: [{ key: 'content-type', value: 'application/x-www-form-urlencoded' }],
    body: `grant_type=${grant}&assertion=${assertion}`,
  };
}

interface Told {
  readonly access_token?: string;
  readonly expires_in?: number;
  readonly error?: string;
  readonly error_description?: string;
}

/** What the token service says, as far as it is what it should be. */
function readTold(body: string): Told {
  try {
    const told: unknown = JSON.parse(body);
    if (typeof told !== 'object' || told === null) return {};
    const kinds = {
      access_token: 'string',
      expires_in: 'number',
      error: 'string',
      error_description: 'string',
    };
    const given = told as Readonly<Record<string, unknown>>;
    return Object.fromEntries(
      Object.entries(kinds).flatMap(([name, kind]) =>
        typeof given[name] === kind ? [[name, given[name]]] : [],
      ),
    );
  } catch {
    return {};
  }
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}
