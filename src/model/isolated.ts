/** Marks and controls that turn the direction of what follows, unseen. */
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066\u2067]/gu;
const opening = '\u2068';
const closing = '\u2069';
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * What somebody typed, so that a sentence around it keeps its direction: without the controls that would turn it, and set apart
 * where it is written from right to left. What is set apart already stays so.
 */
export function isolated(text: string): string {
  const plain = text.replace(turning, '');
  const closed = isClosed(plain) ? plain : plain.replaceAll(opening, '').replaceAll(closing, '');
  return rightToLeft.test(closed) ? `${opening}${closed}${closing}` : closed;
}

function isClosed(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === opening) depth += 1;
    if (sign === closing) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
