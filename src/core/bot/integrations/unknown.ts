import { builtInTexts } from '../built-in-texts';
import { integrationFailed } from '../integration-failed';
import { note } from '../turn-draft';
import type { Caller } from './caller';

export const unknown: Caller<'unknown'> = {
  call(draft, interaction, { name, type }) {
    note(draft, 'integration-unknown', { integration: name, type });
    return integrationFailed(draft, interaction, builtInTexts.integrationFailed);
  },
  problems: () => [],
};
