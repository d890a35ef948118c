/** What nobody can see: zero width, soft hyphen, byte order mark, direction marks, selectors, control characters. */
const invisible = /[\p{Default_Ignorable_Code_Point}\u{FFF9}-\u{FFFB}]|(?!\p{White_Space})\p{Cc}/gu;
/** Blanks of every kind and width, line ends, and the pattern of Braille without a dot. */
const blanks = /[\p{White_Space}\u{2800}]+/gu;
/** Joiners and selectors show where they shape the letter or picture before them; Latin letters and marks they leave alone. */
const shaped =
  /([^\p{White_Space}\p{Script=Latin}\p{Script=Inherited}\p{P}\p{Default_Ignorable_Code_Point}])([\p{Join_Control}\p{Variation_Selector}\u{E0020}-\u{E007F}]+)/u
    .source;
const invisibleIn = /* @__PURE__ */ new RegExp(`${shaped}|${invisible.source}`, 'gu');

/** Equal for two texts that nobody can tell apart by looking, whatever the case of their letters. For comparing only. */
export function comparable(text: string): string {
  return foldLetters(text).trim();
}

/** `comparable` for a piece of a text: a blank at its end stays. */
export function foldLetters(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  const shown = text.replace(invisible, '').replace(blanks, ' ').normalize('NFC');
  return Array.from(shown, (char) => char.toUpperCase().toLowerCase())
    .join('')
    .normalize('NFC');
}

/** Whether somebody who reads the two would take them for one name. */
export function sameName(a: string, b: string): boolean {
  return comparable(a) === comparable(b);
}

/** A name as it is kept: one blank between words, none around them, nothing that cannot be seen; empty when nothing is left. */
export function tidyName(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisibleIn, (_, shape = '', shaping = '') => `${shape}${shaping}`)
    .replace(blanks, ' ')
    .normalize('NFC')
    .trim();
}

/** Whether a reader would see nothing at all. */
export function isBlank(text: string): boolean {
  return !/[!-~]/.test(text) && comparable(text) === '';
}

/** Printable ASCII with single blanks, as most texts are. */
function isPlain(text: string): boolean {
  return /^[!-~]*(?: [!-~]+)* ?$/.test(text);
}
