import type { Ids } from '../host/ports';

/** Fresh names by chance. `crypto.randomUUID` is not used: browsers have it on secure addresses only. */
export const randomIds: Ids = { uuid, digits, token };

function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** Version 4. */
function uuid(): string {
  const bytes = randomBytes(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function digits(count: number): string {
  let text = '';
  while (text.length < count) {
    // 250 is the greatest multiple of ten a byte can hold; what is above would make some digits likelier.
    for (const byte of randomBytes(count)) {
      const digit = byte % 10;
      if (byte < 250 && text.length < count && (digit !== 0 || text !== '')) text += digit;
    }
  }
  return text;
}

/** 128 bits in 22 URL-safe characters. */
function token(): string {
  const base64 = btoa(String.fromCharCode(...randomBytes(16)));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
