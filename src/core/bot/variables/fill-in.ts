import { fillMarkup } from '#model/markup';
import { textLimit } from '../limits';
import type { TurnDraft } from '../turn-draft';
import { fillTemplate, type PlaceholderValues } from './fill-template';
import { readResult } from './read-result';
import { readVariable } from './read-variable';
import { tellNothingBrought, tellUnset } from './tell-unset';

/** A text of the author with what is known in this turn; tells the author what is not. `heed` sees each value, null where there is none; a part of a result stands in its braces. */
export function fillIn(
  draft: TurnDraft,
  template: string,
  limit: number = textLimit,
  heed?: (name: string, value: string | null) => void,
): string {
  return fillTemplate(template, valuesOf(draft, heed)).slice(0, limit);
}

/** The same for what is said in a line: the tags in it are its author's. [BT304] */
export function fillInMarkup(draft: TurnDraft, template: string): string {
  const values = valuesOf(draft);
  const filled = fillMarkup(template, (piece, escape) => fillTemplate(piece, values, escape));
  return filled.slice(0, textLimit);
}

function valuesOf(draft: TurnDraft, heed?: (name: string, value: string | null) => void): PlaceholderValues {
  return {
    variable(name) {
      const value = readVariable(draft, name);
      if (value === null) tellUnset(draft, name);
      heed?.(name, value);
      return value ?? '';
    },
    result(name) {
      const value = readResult(draft, name);
      if (value === undefined) return undefined;
      if (value === null) tellNothingBrought(draft, name);
      heed?.(`{${name}}`, value);
      return value ?? '';
    },
  };
}
