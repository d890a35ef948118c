import { fnv } from '#base/fnv';
import { failed, type Result } from '#base/result';
import {
  edition,
  readShared,
  writeShared,
  writeSharedFile,
  type NewOnes,
  type Load,
  type Received,
  type Shared,
} from '#core/share/index';
import { fromBase64Url, toBase64Url } from './base64url';
import { deflate, inflate } from './deflate';
import { freshOnes } from './fresh-ones';

/** What chats, mails and pages take as an address without cutting it. */
export const longestLink = 8_000;
/** No link is as long; a longer text is not even looked into. */
const longestRead = 64_000;
const mostBytes = 1_000_000;
const checkBytes = 4;

const cut =
  'This link is not whole: a part of it was cut off or changed on its way. Copy all of it, and open it again.';
const huge = 'What is in this link is far too large for a workspace that came by a link.';

/** What stands after the `#` of a link: the edition, and all of it packed. Null for what is no world file, or does not come back out. [SH1] [SH6] */
export async function packLink(shared: Shared, load: Load): Promise<string | null> {
  const text = writeShared(shared, load);
  if (text === null) return null;
  const packed = await deflate(text);
  const whole = new Uint8Array(checkBytes + packed.length);
  new DataView(whole.buffer).setUint32(0, fnv(packed));
  whole.set(packed, checkBytes);
  const link = `${edition}.${toBase64Url(whole)}`;
  return (await unpackLink(link, freshOnes)).ok ? link : null;
}

/** The same as a world file; null for what is no world file. [SH6] */
export function asFile(file: string, load: Load): string | null {
  return writeSharedFile(file, load, freshOnes);
}

/** What a link carries, or why it cannot be opened, in a sentence. [SH7] */
export async function unpackLink(link: string, fresh: NewOnes): Promise<Result<Received, string>> {
  const [, number, data] = /^([1-9]\d{0,3})\.(.*)$/s.exec(link) ?? [];
  if (number === undefined || data === undefined) return failed(cut);
  const of = Number(number);
  if (of > edition)
    return failed(
      `This link was made by a newer version of this app (edition ${of}; this one reads up to ${edition}). Reload the page to get the newest, and open it again.`,
    );
  if (link.length > longestRead) return failed(huge);
  const whole = fromBase64Url(data);
  if (whole === null || whole.length <= checkBytes) return failed(cut);
  const packed = whole.subarray(checkBytes);
  const { buffer, byteOffset } = whole;
  if (new DataView(buffer, byteOffset).getUint32(0) !== fnv(packed)) return failed(cut);
  const text = await inflate(packed, mostBytes).catch(() => undefined);
  if (text === undefined) return failed(cut);
  return text === null ? failed(huge) : readShared(of, text, fresh);
}
