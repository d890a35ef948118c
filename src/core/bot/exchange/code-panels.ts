import { textAt } from './raw';

const codes = ['preProcessMessage', 'postProcessMessage', 'processUserResponse'];

/** Which code panels of an interaction hold something. */
export function codePanelsOf(raw: unknown): readonly string[] {
  return codes.filter((code) => textAt(raw, code).trim() !== '');
}
