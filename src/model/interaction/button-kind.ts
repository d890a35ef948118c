import * as v from 'valibot';
import { buttonActions } from '../choices';
import { counts, limits } from '../limits';
import { rowList } from '../rows';
import { questionTexts } from './question-texts';
import { interactionKind } from './spec';

const buttons = {
  what: 'buttons',
  noun: 'button',
  limit: counts.options,
  texts: {
    title: { what: 'The label of a button', limit: limits.optionTitle },
    /** A callback to be said, or an address. */
    value: { what: 'The callback of a button', limit: limits.optionValue },
  },
} as const;

export const buttonKind = interactionKind({
  category: 'question',
  label: 'Button',
  does: 'Asks with buttons that stay.',
  texts: { text: { what: 'The question', limit: limits.interactionText }, ...questionTexts },
  rows: { buttons },
  offers: 'buttons',
  more: (reading) => ({ buttons: rowList(buttons, reading, { action: v.picklist(buttonActions) }) }),
  blank: () => ({ buttons: [] }),
});
