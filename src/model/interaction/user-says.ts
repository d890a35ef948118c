import * as v from 'valibot';
import { limits } from '../limits';
import { blankLists, patternLists } from '../pattern-lists';
import { interactionKind } from './spec';

/** What starts a dialog. The sample is for people; patterns and the intent trigger. */
export const userSays = interactionKind({
  category: 'starter',
  label: 'User Says',
  does: 'Starts the dialog when a pattern or its intent matches.',
  texts: { sample: { what: 'The sample statement', limit: limits.interactionText } },
  more: (reading) => ({
    ...patternLists(reading),
    /** What means this intent starts the dialog too. */
    intentId: v.exactOptional(reading.text(limits.foreignType)),
  }),
  blank: blankLists,
});
