import { tidyName } from '#model/comparable-text';
import { BLANK_MESSAGE } from '#model/integration';

/** Whether a filled text says nothing: empty, or the word for it. [S105] */
export function isSilent(text: string): boolean {
  const shown = tidyName(text);
  return shown === '' || shown === BLANK_MESSAGE;
}
