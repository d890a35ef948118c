import * as v from 'valibot';
import { problemOfCard, problemOfReplies } from './problem-of';
import { isFields } from './reading';

/** Judged as the server judges what is published. */
function judgedBy(what: string, problemOf: (json: Readonly<Record<string, unknown>>) => string | null) {
  return v.exactOptional(
    v.custom<Readonly<Record<string, unknown>>>(
      (value) => isFields(value) && problemOf(value) === null,
      what,
    ),
  );
}

/** As part of whatever is said. */
export const richContent = {
  card: judgedBy('a card', problemOfCard),
  quickReplies: judgedBy('quick replies', problemOfReplies),
};
