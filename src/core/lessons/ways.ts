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

/** Panels that stand in place of a bot's page where there is no room beside it. */
export const botPanels: readonly Control[] = [button('Close Preview'), button('Close Problems')];

/** What hides the interactions of a dialog on a small page. */
export const overInteractions: readonly Control[] = [...botPanels, button('Hide the details')];

/** The fields these values belong to. */
export function fields(values: readonly Value[]): Control[] {
  return values.map(({ label, value, enter }) =>
    enter === 'type' ? { role: 'textbox', name: label, value } : { role: 'combobox', name: label, value },
  );
}
