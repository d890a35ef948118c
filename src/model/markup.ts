/** What a bot may write around its words. */
export const markupTags = ['p', 'br', 'strong', 'b', 'i', 'ul', 'ol', 'li', 'a'] as const;

/** What a tag is made of behind its `<` and before its `>`, in regular expressions. */
export const tagParts = { slash: '/?', name: markupTags.join('|'), rest: '(?:\\s[^<>]*|/)?' } as const;

const names = tagParts.name;
const tag = `<${tagParts.slash}(?:${names})${tagParts.rest}>`;
const aTag = new RegExp(`^${tag}$`, 'i');
const eachTag = new RegExp(`(${tag})`, 'i');
const tagBegins = new RegExp(`<(?=/?(?:${names})(?:[\\s/>]|$))`, 'gi');

/** A text among markup that is drawn as it stands: it begins no tag and no entity. */
export function escapeMarkup(text: string): string {
  return escapeTags(escapeEntities(text));
}

/** The same as it is read. */
export function unescapeMarkup(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Words and tags of a text in turn: every second one is a tag. */
export function wordsAndTags(text: string): readonly string[] {
  return text.split(eachTag);
}

/** Markup with something filled in: the tags in it are its author's, and what is filled in adds none. */
export function fillMarkup(
  markup: string,
  fill: (piece: string, escape: (value: string) => string) => string,
): string {
  return wordsAndTags(markup)
    .map((piece) => {
      const filled = fill(piece, escapeEntities);
      return aTag.test(piece) && aTag.test(filled) ? filled : escapeTags(filled);
    })
    .join('');
}

function escapeEntities(text: string): string {
  return text.replace(/&(?=(?:amp|lt|gt);)/g, '&amp;');
}

function escapeTags(text: string): string {
  return text.replace(tagBegins, '&lt;');
}
