/** What phones, word processors and keyboards of other scripts write for the same sign. */
const typographic: readonly (readonly [RegExp, string])[] = [
  [/[‘’‛ʼ′´`]/g, "'"],
  [/[“”„‟″«»]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
  [/…/g, '...'],
  [/[！-～]/g, ''],
];

/**
 * How else people may type this text without noticing: with the plain signs where it has others, else with the quotation
 * marks phones make of plain ones. Null where there is nothing to mistype.
 */
export function otherSpelling(text: string): string | null {
  const plain = typographic.reduce(
    (rest, [signs, sign]) => rest.replace(signs, (found) => sign || toHalfWidth(found)),
    text,
  );
  if (plain !== text) return plain;
  if (!/['"]/.test(text)) return null;
  return text
    .replaceAll("'", '’')
    .replace(/"([^"]*)"/g, '“$1”')
    .replace('"', '”');
}

/** The forms as wide as a Chinese character stand in the order of the plain ones. */
function toHalfWidth(wide: string): string {
  return String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
}
