import { builtInTexts } from '../built-in-texts';
import { integrationFailed } from '../integration-failed';
import { note } from '../turn-draft';
import { warning } from '../validation/problem';
import type { Caller } from './caller';

/** It uploads what a File Upload asks for: an interaction that calls it has no file. */
export const file: Caller<'file'> = {
  call(draft, interaction, { name }) {
    note(draft, 'file-missing', { integration: name });
    return integrationFailed(draft, interaction, builtInTexts.integrationFailed);
  },
  problems: ({ method }) =>
    method === 'GET' ? [warning('method', 'GET sends no file: choose POST or PUT.')] : [],
};
