import * as v from 'valibot';
import { isJson } from '../json';
import { lengths } from '../limits';
import { readCard } from './read-card';
import { readQuickReplies } from './read-quick-replies';
import { isFields } from './reading';

/** Judged as the server judges what is published. */
function judgedBy(what: string, problemsOf: (json: Readonly<Record<string, unknown>>) => readonly string[]) {
  return v.exactOptional(
    v.custom<Readonly<Record<string, unknown>>>(
      (value) => isFields(value) && isJson(value, lengths.card) && problemsOf(value).length === 0,
      what,
    ),
  );
}

/** As part of whatever is said. */
export const richContent = {
  card: judgedBy('a card', (json) => readCard(json).problems),
  quickReplies: judgedBy('quick replies', (json) => readQuickReplies(json).problems),
};
