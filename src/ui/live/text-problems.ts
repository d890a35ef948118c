import { tidyName } from '#model/comparable-text';
import { failureOf } from '#model/failure';

/** The sentence about a text that shows nothing, if it does not. `what` begins the sentence: “The name”. */
function emptyProblem(what: string, text: string): string | undefined {
  return isBlank(text) ? `${what} is still empty.` : undefined;
}

/** Whether nothing of a text can be seen. */
export function isBlank(text: string): boolean {
  return tidyName(text) === '';
}

function lengthProblem(what: string, text: string, limit: number): string | undefined {
  const { length } = text.trim();
  return length > limit ? failureOf('text-too-long', { what, limit, length }).text : undefined;
}

/** What is wrong with a text that may be neither empty nor too long. */
export function textProblem(what: string, text: string, limit: number): string | undefined {
  return emptyProblem(what, text) ?? lengthProblem(what, text, limit);
}

/** “a name”, “a name and a description”, “a name, an email and a nickname”. */
export function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
