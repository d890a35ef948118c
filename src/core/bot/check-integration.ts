import { tidyName } from '#model/comparable-text';
import { failureAt, type FieldFailure } from '#model/field-failure';
import type { IntegrationDraft, IntegrationKind } from '#model/integration';
import { integrationTexts } from '#model/integration/common-texts';
import { integrationKinds } from '#model/integration/kinds';
import type { NeededText, NeededTexts } from '#model/integration/spec';
import type { RowsSpec } from '#model/rows';
import { isSkillId } from './skill-id';
import { hasVariable } from './variables/fill-template';

/** A text of an integration: its field, what is known of it, and what was typed. */
type Text = readonly [field: string, spec: NeededText, value: string];

/** Of no type as long as none is chosen: then it has what all have. */
interface Typed {
  readonly kind: IntegrationKind | undefined;
}

/** Every text of an integration, those that all have first. */
export function textsOf(typed: Typed): Text[] {
  const own = typed.kind && integrationKinds[typed.kind].texts;
  const texts: NeededTexts = { ...integrationTexts, ...own };
  return Object.entries(texts).map(([field, spec]) => [field, spec, String(Reflect.get(typed, field) ?? '')]);
}

/** A list of an integration: its field, what is known of it, and what was typed. */
type Rows = readonly [field: string, spec: RowsSpec, rows: readonly object[]];

/** Every list of texts of an integration. */
function rowsOf(typed: Typed): Rows[] {
  const own: { rows?: Readonly<Record<string, RowsSpec>> } = typed.kind ? integrationKinds[typed.kind] : {};
  const { rows = {} } = own;
  return Object.entries(rows).map(([field, spec]) => [field, spec, Reflect.get(typed, field) as object[]]);
}

/** What is wrong with what was typed. [BT79] [S101]…[S105] */
export function checkIntegration(typed: Typed): FieldFailure<string>[] {
  const texts = textsOf(typed).flatMap(([field, { what, limit, ask, isKept, mayBeEmpty }, value]) => {
    if (tidyName(value) === '') return mayBeEmpty ? [] : [failureAt(field, 'bad-input', { what: ask })];
    const { length } = isKept ? value : value.trim();
    return length > limit ? [failureAt(field, 'text-too-long', { what, limit, length })] : [];
  });
  return [...texts, ...rowsOf(typed).flatMap(checkRows)];
}

function checkRows([field, { what, limit, texts }, rows]: Rows): FieldFailure<string>[] {
  if (rows.length > limit) return [failureAt(field, 'too-many', { what, limit, count: rows.length })];
  return rows.flatMap((row) =>
    Object.entries(texts).flatMap(([name, spec]) => {
      const { length } = String(Reflect.get(row, name));
      if (length <= spec.limit) return [];
      return [failureAt(field, 'text-too-long', { what: spec.what, limit: spec.limit, length })];
    }),
  );
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
    ...Object.fromEntries(rowsOf(typed).map(([field, , rows]) => [field, rows.filter(hasKey)])),
    customData: typed.customData.filter(hasKey),
  };
}

function hasKey(row: object): boolean {
  return tidyName(String(Reflect.get(row, 'key'))) !== '';
}
