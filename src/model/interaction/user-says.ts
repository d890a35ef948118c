import { limits } from '../limits';
import { blankLists, patternLists } from '../pattern-lists';
import { interactionKind } from './spec';

/** What starts a dialog. The sample is for people; only patterns trigger. */
export const userSays = interactionKind({
  category: 'starter',
  label: 'User Says',
  does: 'Starts the dialog when a pattern matches.',
  texts: { sample: { what: 'The sample statement', limit: limits.interactionText } },
  more: patternLists,
  blank: blankLists,
});
