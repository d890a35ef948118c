const longest = 80;

/** A text between quotation marks, shortened, for a sentence about it. */
export function quote(text: string): string {
  return `“${shorten(text)}”`;
}

export function shorten(text: string): string {
  // No text has more characters than units.
  if (text.length <= longest) return text;
  const characters = Array.from(text);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}
