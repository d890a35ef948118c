const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Any text, its characters as UTF-8; the pure layers have no `btoa`. */
export function toBase64(text: string): string {
  const bytes = utf8Of(text);
  let out = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two, three] = bytes.slice(at, at + 3);
    const bits = (one << 16) | ((two ?? 0) << 8) | (three ?? 0);
    const chars = [18, 12, 6, 0].map((shift) => alphabet.charAt((bits >> shift) & 63)).join('');
    out +=
      three !== undefined ? chars : two !== undefined ? `${chars.slice(0, 3)}=` : `${chars.slice(0, 2)}==`;
  }
  return out;
}

/** Half a character is none, and nothing could write it. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

function utf8Of(text: string): number[] {
  const escaped = encodeURIComponent(wellFormed(text));
  return [...escaped.matchAll(/%([0-9A-F]{2})|(.)/g)].map(([, hex, char = '']) =>
    hex === undefined ? char.charCodeAt(0) : parseInt(hex, 16),
  );
}
