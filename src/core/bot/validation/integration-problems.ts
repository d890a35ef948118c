import { BLANK_MESSAGE, type Integration } from '#model/integration';
import { textsOf } from '../check-integration';
import { handingTo } from '../integrations/agent-escalation';
import { callerOf } from '../integrations/index';
import { choosing } from '../integrations/target-problems';
import type { Remedy } from './fix';
import type { Around } from '../integrations/caller';
import { error, problemAt, type Finding, type Placed } from './problem';

/** Where a label alone does not say what to enter. */
const whatToEnter: Readonly<Record<string, string>> = {
  skillId: ': enter the number at the end of the skill’s address, or a variable',
  message: `: enter a text, or ${BLANK_MESSAGE} to send none`,
};

/** What would make a call fail. */
export function integrationProblems(integration: Integration, around: Around): Placed[] {
  const findings = [...empty(integration, around), ...callerOf(integration).problems(integration, around)];
  return findings.map((it) => problemAt({ integrationId: integration.id }, it));
}

function empty(integration: Integration, around: Around): Finding[] {
  return textsOf(integration).flatMap(([field, { label, mayBeEmpty }, value]) =>
    value.trim() === '' && !mayBeEmpty
      ? [
          error(
            field,
            `${label} is empty${whatToEnter[field] ?? ''}.`,
            remediesOf(integration, field, around),
          ),
        ]
      : [],
  );
}

function remediesOf(integration: Integration, field: string, around: Around): readonly Remedy[] {
  if (integration.kind !== 'agent-escalation') return [];
  if (field === 'skillId') return choosing(around, handingTo(integration));
  const draft = { ...integration, message: BLANK_MESSAGE };
  return field === 'message' ? [{ label: 'Send no message', edit: { type: 'integration.save', draft } }] : [];
}
