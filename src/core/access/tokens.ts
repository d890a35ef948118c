import { tokenIssuer, type Consumer } from '#model/consumer';
import { asId, type AccountId, type Bearer, type ConsumerId } from '#model/ids';
import type { User } from '#model/user';
import type { World } from '#model/world';

/** Who a bearer token stands for, while it holds. [AC2] [AC3] */
export function userOfBearer(world: World, bearer: string, now: number): User | null {
  const session = world.sessions[asId<Bearer>(bearer)];
  if (!session || now >= session.expiresAt) return null;
  const user = world.users[session.userId];
  return user?.enabled ? user : null;
}

/** Three dot-separated parts, as clients expect; the last is the consumer's own secret. [AC4] */
export function consumerToken(consumer: Consumer, now: number): string {
  const header = { kid: 'sandbox', typ: 'JWT', alg: 'RS256' };
  const seconds = Math.floor(now / 1000);
  const payload = {
    sub: consumer.id,
    aud: `acc:${consumer.accountId}`,
    iss: tokenIssuer,
    iat: seconds,
    exp: seconds + 86_400,
  };
  return [toBase64Url(JSON.stringify(header)), toBase64Url(JSON.stringify(payload)), consumer.secret].join(
    '.',
  );
}

/** The consumer a token belongs to; null for a token nobody here wrote. [AC4] */
export function consumerOfToken(world: World, accountId: AccountId, token: string): Consumer | null {
  const [, payload, secret] = token.replace(/^jwt\s+/i, '').split('.');
  if (payload === undefined || secret === undefined) return null;
  const id = subject(fromBase64Url(payload));
  const consumer = id === null ? undefined : world.consumers[asId<ConsumerId>(id)];
  return consumer?.accountId === accountId && consumer.secret === secret ? consumer : null;
}

function subject(json: string): string | null {
  try {
    const parsed: unknown = JSON.parse(json);
    return typeof parsed === 'object' && parsed !== null && 'sub' in parsed && typeof parsed.sub === 'string'
      ? parsed.sub
      : null;
  } catch {
    return null;
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** ASCII only, which is all a token of ours holds; the pure layers have no `btoa`. */
function toBase64Url(ascii: string): string {
  let out = '';
  for (let i = 0; i < ascii.length; i += 3) {
    const bytes = [0, 1, 2].map((k) => ascii.charCodeAt(i + k) || 0);
    const bits = ((bytes[0] ?? 0) << 16) | ((bytes[1] ?? 0) << 8) | (bytes[2] ?? 0);
    const chars = [18, 12, 6, 0].map((shift) => alphabet.charAt((bits >> shift) & 63));
    out += chars.slice(0, Math.min(4, ascii.length - i + 1)).join('');
  }
  return out;
}

function fromBase64Url(text: string): string {
  let out = '';
  let bits = 0;
  let held = 0;
  for (const char of text) {
    const value = alphabet.indexOf(char);
    if (value < 0) return '';
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    out += String.fromCharCode((bits >> held) & 255);
  }
  return out;
}
