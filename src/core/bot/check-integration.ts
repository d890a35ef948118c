import { tidyName } from '#model/comparable-text';
import { failureAt, type FieldFailure } from '#model/field-failure';
import type { Integration } from '#model/integration';
import { limits } from '#model/limits';
import { isSkillId } from './skill-id';
import { hasVariable } from './variables/fill-template';

const texts = {
  name: ['An integration’s name', limits.integrationName, 'Enter a name for the integration.'],
  responseVariable: [
    'The response data variable',
    limits.integrationName,
    'Enter a name for the variable that takes the response.',
  ],
  skillName: ['The agent skill name', limits.skillReference, 'Enter the name of the skill that takes over.'],
  skillId: [
    'The agent skill id',
    limits.skillReference,
    'Enter the number of that skill: it ends the address of the skill’s page.',
  ],
  message: ['The message', limits.escalationMessage, 'Enter a message, or BLANK_MESSAGE to send none.'],
} as const;
type Field = keyof typeof texts;

/** What is wrong with what was typed. [BT79] [S101]…[S105] */
export function checkIntegration(typed: Pick<Integration, Field>): FieldFailure<Field>[] {
  return (Object.keys(texts) as Field[]).flatMap((field) => {
    const [what, limit, ask] = texts[field];
    if (tidyName(typed[field]) === '') return [failureAt(field, 'bad-input', { what: ask })];
    const { length } = typed[field].trim();
    return length > limit ? [failureAt(field, 'text-too-long', { what, limit, length })] : [];
  });
}

/** Whether a transfer could find that skill; an id that holds a variable is judged when it is filled in. [BT79] [S103] */
export function checkSkillReference(
  skillId: string,
  hasSkill: (id: string) => boolean,
): FieldFailure<'skillId'>[] {
  const value = tidyName(skillId);
  if (value === '' || hasVariable(value)) return [];
  if (!isSkillId(value)) return [failureAt('skillId', 'skill-id-invalid', { value })];
  return hasSkill(value) ? [] : [failureAt('skillId', 'skill-unknown', { value })];
}

/** As it is kept: without what nobody can see. */
export function tidyIntegration<T extends Omit<Integration, 'id'>>(typed: T): T {
  return {
    ...typed,
    name: tidyName(typed.name),
    responseVariable: tidyName(typed.responseVariable),
    skillName: tidyName(typed.skillName),
    skillId: tidyName(typed.skillId),
    customData: typed.customData.filter(({ key }) => tidyName(key) !== ''),
  };
}
