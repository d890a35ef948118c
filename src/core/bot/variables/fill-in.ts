import { textLimit } from '../limits';
import type { TurnDraft } from '../turn-draft';
import { fillTemplate } from './fill-template';
import { readResult } from './read-result';
import { readVariable } from './read-variable';
import { tellUnset } from './tell-unset';

/** A text of the author with what is known in this turn; tells the author what is not. `heed` sees each value, null where there is none. */
export function fillIn(
  draft: TurnDraft,
  template: string,
  limit: number = textLimit,
  heed?: (name: string, value: string | null) => void,
): string {
  const known = (name: string, value: string | null) => {
    if (value === null) tellUnset(draft, name);
    heed?.(name, value);
    return value ?? '';
  };
  const filled = fillTemplate(template, {
    variable: (name) => known(name, readVariable(draft, name)),
    result: (name) => {
      const value = readResult(draft, name);
      return value === undefined ? undefined : known(name, value);
    },
  });
  return filled.slice(0, limit);
}

/** The same without a word to the author, who was told before. */
export function filledIn(draft: TurnDraft, template: string): string {
  const values = {
    variable: (name: string) => readVariable(draft, name) ?? '',
    result: (name: string) => {
      const value = readResult(draft, name);
      return value === null ? '' : value;
    },
  };
  return fillTemplate(template, values).slice(0, textLimit);
}
