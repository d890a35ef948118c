import * as v from 'valibot';
import { buttonActions } from '../choices';
import { counts, limits } from '../limits';
import { rowList } from '../rows';
import type { Reading } from '../schema-parts';

/** What can be pressed below a question, or on one of its tiles. */
export const buttons = {
  what: 'buttons',
  noun: 'button',
  limit: counts.options,
  texts: {
    title: { what: 'The label of a button', limit: limits.optionTitle },
    /** A callback to be said, or an address. */
    value: { what: 'The callback of a button', limit: limits.optionValue },
  },
} as const;

export const buttonList = (reading: Reading) =>
  rowList(buttons, reading, { action: v.picklist(buttonActions) });
