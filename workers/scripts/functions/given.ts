import type { JsonValue } from '#model/json';
import { limits } from '#model/limits';

/** A text as it was given, or what was given as a text; nothing is the empty text. */
export function textIn(given: JsonValue | undefined, most: number = limits.message): string {
  if (given === undefined || given === null) return '';
  return (typeof given === 'object' ? JSON.stringify(given) : String(given)).slice(0, most);
}

/** A list of texts; what is no list is a list of one, and nothing a list of none. */
export function textsIn(given: JsonValue | undefined, most?: number): readonly string[] {
  if (given === undefined || given === null) return [];
  return (isList(given) ? given : [given]).map((one) => textIn(one, most));
}

export function isTrue(given: JsonValue | undefined): boolean {
  return given === true || given === 'true';
}

function isList(given: JsonValue): given is readonly JsonValue[] {
  return Array.isArray(given);
}
