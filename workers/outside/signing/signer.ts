import type { Signing } from '#model/ai/signing';
import type { CallRequest } from '#model/call';
import type { AskOnTheWay, OutsideDoor, Signed } from '../../host/outside/door';
import { fetchToken, type Token } from './google-token';
import { signAws } from './sign-aws';

/** Signs for vendors by the real time; a token is asked for once as long as it holds, and kept in memory alone. [AE87] */
export function createSigner(now: () => number): NonNullable<OutsideDoor['sign']> {
  const kept = new Map<string, Token>();

  async function tokenFor(google: Extract<Signing, { kind: 'google' }>, ask: AskOnTheWay): Promise<Token> {
    const id = JSON.stringify([google.email, google.scopes, google.privateKey]);
    const known = kept.get(id);
    if (known?.token && known.until > now()) return known;
    const token = await fetchToken(google, now(), ask);
    if (token.token !== null) kept.set(id, token);
    return token;
  }

  return async (request: CallRequest, signing: Signing, ask: AskOnTheWay): Promise<Signed> => {
    if (signing.kind === 'aws') return { ok: true, request: await signAws(request, signing, now()) };
    const got = await tokenFor(signing, ask);
    if (got.token === null) return { ok: false, why: got.why };
    const bearer = { key: 'authorization', value: `Bearer ${got.token}` };
    return { ok: true, request: { ...request, headers: [...request.headers, bearer] } };
  };
}
