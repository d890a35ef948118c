import { tidyName } from '#model/comparable-text';
import { failureAt, type FieldFailure } from '#model/field-failure';
import type { IntegrationDraft, IntegrationKind } from '#model/integration';
import { integrationTexts } from '#model/integration/common-texts';
import { integrationKinds } from '#model/integration/kinds';
import type { NeededText, NeededTexts } from '#model/integration/spec';
import { isSkillId } from './skill-id';
import { hasVariable } from './variables/fill-template';

/** A text of an integration: its field, what is known of it, and what was typed. */
type Text = readonly [field: string, spec: NeededText, value: string];

/** Every text of an integration, those that all have first. */
export function textsOf(typed: { readonly kind: IntegrationKind }): Text[] {
  const texts: NeededTexts = { ...integrationTexts, ...integrationKinds[typed.kind].texts };
  return Object.entries(texts).map(([field, spec]) => [field, spec, String(Reflect.get(typed, field) ?? '')]);
}

/** What is wrong with what was typed. [BT79] [S101]…[S105] */
export function checkIntegration(typed: { readonly kind: IntegrationKind }): FieldFailure<string>[] {
  return textsOf(typed).flatMap(([field, { what, limit, ask }, value]) => {
    if (tidyName(value) === '') return [failureAt(field, 'bad-input', { what: ask })];
    const { length } = value.trim();
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
export function tidyIntegration<T extends IntegrationDraft>(typed: T): T {
  const texts = textsOf(typed).filter(([, { isKept }]) => !isKept);
  return {
    ...typed,
    ...Object.fromEntries(texts.map(([field, , value]) => [field, tidyName(value)])),
    customData: typed.customData.filter(({ key }) => tidyName(key) !== ''),
  };
}
