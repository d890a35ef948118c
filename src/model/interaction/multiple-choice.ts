import * as v from 'valibot';
import { choiceDisplays } from '../choices';
import { counts, limits } from '../limits';
import { rowList } from '../rows';
import { questionTexts } from './question-texts';
import { interactionKind } from './spec';

const choices = {
  what: 'choices',
  noun: 'choice',
  limit: counts.options,
  texts: { title: { what: 'A choice', limit: limits.optionTitle } },
} as const;

export const multipleChoice = interactionKind({
  category: 'question',
  label: 'Multiple Choice',
  does: 'Asks with a list of choices, as buttons or as chips.',
  texts: { text: { what: 'The question', limit: limits.interactionText }, ...questionTexts },
  rows: { choices },
  offers: 'choices',
  more: (reading) => ({ choices: rowList(choices, reading), display: v.picklist(choiceDisplays) }),
  blank: () => ({ choices: [], display: 'button' as const }),
});
