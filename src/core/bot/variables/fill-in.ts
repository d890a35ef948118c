import { textLimit } from '../limits';
import { note, type TurnDraft } from '../turn-draft';
import { fillTemplate } from './fill-template';
import { readVariable } from './read-variable';

/** A text of the author with what is known in this turn; tells the author what is not. */
export function fillIn(draft: TurnDraft, template: string, limit: number = textLimit): string {
  const filled = fillTemplate(template, (name) => {
    const value = readVariable(draft, name);
    if (value === null) note(draft, 'variable-unset', { variable: name });
    return value ?? '';
  });
  return filled.slice(0, limit);
}

/** The same without a word to the author, who was told before. */
export function filledIn(draft: TurnDraft, template: string): string {
  return fillTemplate(template, (name) => readVariable(draft, name) ?? '').slice(0, textLimit);
}
