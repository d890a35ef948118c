import { failureOf } from '#model/failure';

/** The sentence about a text that is empty, if it is. `what` begins the sentence: “The name”. */
export function emptyProblem(what: string, text: string): string | undefined {
  return text.trim() === '' ? `${what} is still empty.` : undefined;
}

export function lengthProblem(what: string, text: string, limit: number): string | undefined {
  const { length } = text.trim();
  return length > limit ? failureOf('text-too-long', { what, limit, length }).text : undefined;
}

/** “a name”, “a name and a description”, “a name, an email and a nickname”. */
export function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
