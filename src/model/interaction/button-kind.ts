import { limits } from '../limits';
import { buttonList, buttons } from './buttons';
import { questionTexts } from './question-texts';
import { interactionKind } from './spec';

export const buttonKind = interactionKind({
  category: 'question',
  label: 'Button',
  does: 'Asks with buttons that stay.',
  texts: { text: { what: 'The question', limit: limits.interactionText }, ...questionTexts },
  rows: { buttons },
  offers: 'buttons',
  more: (reading) => ({ buttons: buttonList(reading) }),
  blank: () => ({ buttons: [] }),
});
