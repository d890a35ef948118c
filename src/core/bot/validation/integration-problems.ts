import { BLANK_MESSAGE, type Integration } from '#model/integration';
import { textsOf } from '../check-integration';
import { callerOf } from '../integrations/index';
import type { Around } from '../integrations/caller';
import { error, problemAt, type Finding, type Problem } from './problem';

/** Where a label alone does not say what to enter. */
const remedies: Readonly<Record<string, string>> = {
  skillId: ': enter the number at the end of the skill’s address, or a variable',
  message: `: enter a text, or ${BLANK_MESSAGE} to send none`,
};

/** What would make a call fail. */
export function integrationProblems(integration: Integration, around: Around): Problem[] {
  const findings = [...empty(integration), ...callerOf(integration).problems(integration, around)];
  return findings.map((it) => problemAt({ integrationId: integration.id }, it));
}

function empty(integration: Integration): Finding[] {
  return textsOf(integration).flatMap(([field, { label, mayBeEmpty }, value]) =>
    value.trim() === '' && !mayBeEmpty ? [error(field, `${label} is empty${remedies[field] ?? ''}.`)] : [],
  );
}
