/** One spelling for all cases of a text. Folds character by character, so that a piece folds as it does inside the whole. */
export function foldCase(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return Array.from(text, (char) => char.toUpperCase().toLowerCase()).join('');
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}
