import type { Control, Value } from './lesson';

/** Pieces of ways that many steps share. */

export function button(name: string, more: Partial<Control> = {}): Control {
  return { role: 'button', name, ...more };
}

/** Saves, and so comes last. */
export const save = button('Save', { ends: true });

/** The menu at the upper right of a list, and its entry. */
export const actionAdd: readonly (readonly Control[])[] = [
  [button('Action')],
  [{ role: 'menuitem', name: 'Add' }],
];

/** The fields these values belong to. */
export function fields(values: readonly Value[]): Control[] {
  return values.map(({ label, value, enter }) =>
    enter === 'type' ? { role: 'textbox', name: label, value } : { role: 'combobox', name: label, value },
  );
}
