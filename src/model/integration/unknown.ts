import { limits } from '../limits';
import { integrationKind } from './spec';

/** Of an imported bot, and not known here: a call fails, and it stays as it is. */
export const unknown = integrationKind({
  label: 'Not known here',
  success: 'answer',
  texts: {
    type: {
      label: 'Type in the file',
      what: 'The type of an integration',
      limit: limits.foreignType,
      noun: 'a type',
      ask: 'Enter the type the file has for it.',
    },
  },
  more: () => ({}),
  blank: () => ({}),
});
