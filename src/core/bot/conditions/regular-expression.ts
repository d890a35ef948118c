import { isBlank } from '#model/comparable-text';
import { quote } from '../quote';
import type { Judge } from './judge';

/** Whether it is found was asked before: to look for it may take for ever. */
export const regularExpression: Judge<'regular-expression'> = {
  holds: ({ expression }, answer) => answer.kind === 'reply' && answer.found.includes(expression),
  lackOf: ({ expression }) => (isBlank(expression) ? 'regular expression' : null),
  faultOf({ expression }) {
    try {
      // Only read: whoever wrote it may want what never ends.
      new RegExp(expression);
      return null;
    } catch {
      return `The regular expression ${quote(expression)} cannot be read, so it is found nowhere.`;
    }
  },
};
