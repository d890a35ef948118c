import { textLimit } from '../limits';
import type { TurnDraft } from '../turn-draft';
import { fillTemplate } from './fill-template';
import { rawValue } from './read-variable';
import { resultOf } from './read-result';
import { tellNothingBrought, tellUnset } from './tell-unset';
import { textOf } from './text-of';

/** The list a variable or a part of a result is; null where it is none. */
function listOf(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null;
}

/** How often something with these texts is shown: once for each row of the longest list in them, and once where there is none. */
export function rowsIn(draft: TurnDraft, templates: readonly string[]): number {
  let rows = 1;
  const count = (value: unknown) => {
    rows = Math.max(rows, listOf(value)?.length ?? 1);
    return '';
  };
  for (const template of templates)
    fillTemplate(template, {
      variable: (name) => (name.includes('[i]') ? count(rawValue(draft, name)) : ''),
      result: (name) => count(resultOf(draft, name)),
    });
  return rows;
}

/** A text with what each list in it has in one row. */
export function fillRow(draft: TurnDraft, template: string, row: number): string {
  const known = (name: string, value: unknown, tell: typeof tellUnset): string => {
    const list = listOf(value);
    const one: unknown = list ? (list[row] ?? '') : value;
    if (one === null) tell(draft, name);
    return textOf(one);
  };
  const filled = fillTemplate(template, {
    variable: (name) => known(name, rawValue(draft, name), tellUnset),
    result: (name) => {
      const value = resultOf(draft, name);
      return value === undefined ? undefined : known(name, value, tellNothingBrought);
    },
  });
  return filled.slice(0, textLimit);
}
