import { BLANK_MESSAGE } from '#model/integration';

/** Whether a filled text says nothing: empty, or the word for it. [S105] */
export function isSilent(text: string): boolean {
  const trimmed = text.trim();
  return trimmed === '' || trimmed === BLANK_MESSAGE;
}
