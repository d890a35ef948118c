/** What nobody wrote. */
const unwritten = new Set(['id', 'kind', 'interactionId', 'dialogId', 'integrationId', 'foreign']);

/** A text in a part of a bot, and the field of the whole part in which it stands. */
export interface WrittenText {
  readonly field: string;
  readonly text: string;
}

/** Every text somebody has written into a part of a bot, an interaction or an integration. */
export function writtenTexts(part: object): readonly WrittenText[] {
  return Object.entries(part).flatMap(([field, value]) =>
    unwritten.has(field) ? [] : wordsOf(value).map((text) => ({ field, text })),
  );
}

function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  return typeof value === 'object' && value !== null ? writtenTexts(value).map(({ text }) => text) : [];
}
