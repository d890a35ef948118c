import { failureOf, type Failure } from './failure';

/** Why a text is too long, in characters; null while it is not. `what` it is, in words. */
export function lengthFailure(what: string, text: string, limit: number, field: string): Failure | null {
  return text.length > limit ? failureOf('text-too-long', { what, limit, length: text.length }, field) : null;
}
