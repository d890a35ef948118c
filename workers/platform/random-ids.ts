import type { Ids } from '../host/ports';

/** Fresh names by chance. `crypto.randomUUID` is not used: browsers have it on secure addresses only. */
export const randomIds: Ids = { uuid, digits, token };

/** Fetched in advance: asking the system costs about as much as everything else a small command does. */
let pool = new Uint8Array(0);
let used = 0;

function randomBytes(count: number): Uint8Array {
  if (used + count > pool.length) {
    pool = crypto.getRandomValues(new Uint8Array(Math.max(4_096, count)));
    used = 0;
  }
  used += count;
  return pool.subarray(used - count, used);
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

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 132 bits in 22 URL-safe characters. */
function token(): string {
  let text = '';
  for (const byte of randomBytes(22)) text += alphabet.charAt(byte & 63);
  return text;
}
