/**
 * How a text is written shorter, so that each part of it can be undone by itself: signs that no JSON holds stand for ids, for
 * moments and for phrases. What is written here was sent to people: what it stands for never changes. [SH8]
 */

/** Of which a world has many, and whose very value nobody needs. */
export interface NewIds {
  uuid(): string;
  digits(count: number): string;
}

const [newUuid, newDigits, known, moment] = ['\u001c', '\u001d', '\u001e', '\u001f'] as const;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const idLike = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d+/g;
const digits = /^[1-9]\d{6,14}$/;

/** Signs that nothing else uses: JSON writes those below the blank in another way, and so do we with those of the second range. */
const spare = [
  ...Array.from({ length: 27 }, (_, at) => String.fromCharCode(at + 1)),
  ...Array.from({ length: 0xbf - 0x7e }, (_, at) => String.fromCharCode(at + 0x7f)),
];

const inUse = /[\u007f-\u00bf]/g;

/** JSON in which no spare sign stands. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value).replace(inUse, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
}

/** Longer ones first, as they are found. */
export function usePhrases(text: string, phrases: readonly string[]): string {
  let shorter = text;
  for (const [at, phrase] of phrases.entries()) shorter = shorter.replaceAll(phrase, spare[at] ?? phrase);
  return shorter;
}

/** Null where it would be longer than that. */
export function undoPhrases(text: string, phrases: readonly string[], limit: number): string | null {
  const bySign = new Map(phrases.map((phrase, at) => [spare[at], phrase]));
  let length = 0;
  const parts: string[] = [];
  for (const sign of text) {
    const part = bySign.get(sign) ?? sign;
    length += part.length;
    if (length > limit) return null;
    parts.push(part);
  }
  return parts.join('');
}

/** Ids by the order in which they come; 92 signs that JSON has no need to escape. */
const signs = Array.from({ length: 94 }, (_, at) => String.fromCharCode(at + 0x21)).filter(
  (sign) => sign !== '"' && sign !== '\\',
);
const wide = 14;
const narrow = signs.length - wide;

function numberText(at: number): string {
  if (at < narrow) return signs[at] ?? '';
  const rest = at - narrow;
  return `${signs[narrow + Math.floor(rest / signs.length)]}${signs[rest % signs.length]}`;
}
const mostIds = narrow + wide * signs.length;

/** Each id that a thing of the world has, where it can be told from what people write. */
export function idsIn(value: unknown, most = mostIds, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null || found.size === most) return found;
  for (const [name, inner] of Object.entries(value)) {
    const isId = (name === 'id' || name === 'pid') && typeof inner === 'string';
    if (isId && (uuid.test(inner) || digits.test(inner)) && found.size < most) found.add(inner);
    idsIn(inner, most, found);
  }
  return found;
}

export function markIds(text: string, ids: ReadonlySet<string>): string {
  const numbers = new Map<string, number>();
  function mark(id: string): string {
    if (!ids.has(id)) return id;
    const number = numbers.get(id);
    if (number !== undefined) return `${known}${numberText(number)}`;
    numbers.set(id, numbers.size);
    return id.includes('-') ? newUuid : `${newDigits}${signs[id.length] ?? ''}`;
  }
  return inQuotes(text, mark);
}

/** A number may look like an id. */
function inQuotes(json: string, change: (id: string) => string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"/g, (quoted) => quoted.replace(idLike, change));
}

/** A copy in which each id that a thing has is a new one, the same wherever it stands. [SH1] [SH41] */
export function renewIds(value: unknown, fresh: NewIds): unknown {
  const ids = idsIn(value, Infinity);
  const renewed = new Map<string, string>();
  const taken = new Set(ids);
  function renew(id: string): string {
    const known = ids.has(id) ? renewed.get(id) : id;
    if (known !== undefined) return known;
    let another: string;
    do another = id.includes('-') ? fresh.uuid() : fresh.digits(id.length);
    while (taken.has(another));
    renewed.set(id, another);
    taken.add(another);
    return another;
  }
  return ids.size === 0 ? value : JSON.parse(inQuotes(JSON.stringify(value), renew));
}

/** Null where a mark stands for nothing, or it would be longer than that. */
export function undoIds(text: string, fresh: NewIds, limit: number): string | null {
  const ids: string[] = [];
  const parts: string[] = [];
  let [at, length] = [0, 0];
  const take = () => text[at++] ?? '';
  function idAt(mark: string): string | undefined {
    if (mark === newUuid) return keep(fresh.uuid());
    const first = signs.indexOf(take());
    if (mark === newDigits) return first < 7 || first > 15 ? undefined : keep(freeDigits(first));
    if (first < narrow) return ids[first];
    return ids[narrow + (first - narrow) * signs.length + signs.indexOf(take())];
  }
  function keep(id: string): string {
    ids.push(id);
    return id;
  }
  function freeDigits(count: number): string {
    let id = fresh.digits(count);
    while (ids.includes(id)) id = fresh.digits(count);
    return id;
  }
  while (at < text.length) {
    const sign = take();
    const part = sign === newUuid || sign === newDigits || sign === known ? idAt(sign) : sign;
    if (part === undefined || ids.length > mostIds) return null;
    length += part.length;
    if (length > limit) return null;
    parts.push(part);
  }
  return parts.join('');
}

/** Moments by how long before that one they were. */
export function markMoments(text: string, at: number): string {
  return text.replace(/(?<=[:,[])[1-9]\d{12}(?=[,}\]])/g, (ms) => {
    const before = at - Number(ms);
    return `${moment}${before === 0 ? '' : before.toString(36)}`;
  });
}

// eslint-disable-next-line no-control-regex -- the mark
const markedMoment = /\u001f(-?[0-9a-z]{0,9})/g;

/** Null where it would be longer than that. */
export function undoMoments(text: string, at: number, limit: number): string | null {
  let { length } = text;
  const spelt = text.replace(markedMoment, (mark, before: string) => {
    const ms = `${at - (before === '' ? 0 : parseInt(before, 36))}`;
    length += ms.length - mark.length;
    return length > limit ? '' : ms;
  });
  return length > limit ? null : spelt;
}
