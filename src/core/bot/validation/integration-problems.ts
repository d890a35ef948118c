import { failureOf } from '#model/failure';
import { BLANK_MESSAGE, type Integration } from '#model/integration';
import { isSkillId } from '../skill-id';
import { hasVariable } from '../variables/fill-template';
import { problemAt, type Problem } from './problem';

/** What would make a transfer fail. An id that holds a variable can only be judged when it is used. [S103] */
export function integrationProblems(integration: Integration, skillIds: readonly string[]): Problem[] {
  const error = (text: string) => problemAt({ integrationId: integration.id }, 'error', text);
  const problems: Problem[] = [];
  const value = integration.skillId.trim();
  if (!hasVariable(value)) {
    if (!isSkillId(value)) problems.push(error(failureOf('skill-id-invalid', { value }).text));
    else if (!skillIds.includes(value)) problems.push(error(failureOf('skill-unknown', { value }).text));
  }
  if (integration.message.trim() === '') {
    problems.push(error(`Message to User is empty: enter a text, or ${BLANK_MESSAGE} to send none.`));
  }
  return problems;
}
