import type { TurnDraft } from '../turn-draft';
import { fillIn } from './fill-in';
import { fillRow, rowsIn } from './fill-row';

/** What takes the place of variables in what an author has written. */
export interface Filling {
  fill(template: string): string;
  /** How often something with these texts is shown. */
  rowsIn(templates: readonly string[]): number;
  fillRow(template: string, row: number): string;
}

/** What is known in this turn. */
export function fillingOf(draft: TurnDraft): Filling {
  return {
    fill: (template) => fillIn(draft, template),
    rowsIn: (templates) => rowsIn(draft, templates),
    fillRow: (template, row) => fillRow(draft, template, row),
  };
}

/** Nothing. */
export const asWritten: Filling = {
  fill: (template) => template,
  rowsIn: () => 1,
  fillRow: (template) => template,
};
