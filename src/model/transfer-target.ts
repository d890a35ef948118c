import { isBlank } from './comparable-text';
import type { Dialog } from './dialog';
import type { Interaction } from './interaction';

/** The skill an Agent Transfer leads to, as it is written: its own, or that of its dialog; empty where there is none. */
export function transferTargetOf(
  { autoEscalation }: Pick<Dialog, 'autoEscalation'>,
  { skillId }: Pick<Interaction<'agent-transfer'>, 'skillId'>,
): string {
  return (isBlank(skillId) ? (autoEscalation?.skillId ?? '') : skillId).trim();
}
