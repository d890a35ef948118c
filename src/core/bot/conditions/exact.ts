import { foldMessage } from '../patterns/match-pattern';

/** The whole reply, in any case. */
export function isExact(value: string, reply: string): boolean {
  return foldMessage(value) === foldMessage(reply);
}
