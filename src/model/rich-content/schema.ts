import * as v from 'valibot';
import type { HostedFile } from './hosted-file';
import { problemOfCard, problemOfReplies } from './problem-of';
import { readHostedFile } from './read-hosted-file';
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

export const hostedFile = v.pipe(
  v.unknown(),
  v.transform(readHostedFile),
  v.custom<HostedFile>((read) => typeof read !== 'string', 'a file'),
);

/** As part of whatever is said. */
export const richContent = {
  card: judgedBy('a card', problemOfCard),
  file: v.exactOptional(hostedFile),
  quickReplies: judgedBy('quick replies', problemOfReplies),
};
