import { engineFieldsOf, shownFields } from '#model/ai/engine-forms';
import { originOf } from '#model/allowed-host';
import type { ConnectorDraft } from '#model/connector';
import { failureAt, type FieldFailure } from '#model/field-failure';

/** What is wrong with what was entered of an outside engine, by the keys of its form; nothing of any other player. [CN58] */
export function checkEngine({ plays }: Pick<ConnectorDraft, 'plays'>): FieldFailure<string>[] {
  if (plays.kind !== 'engine') return [];
  const entered = engineFieldsOf(plays.fields);
  return shownFields(plays.engine, entered).flatMap(({ key, label, kind }) => {
    const value = (entered[key] ?? '').trim();
    if (value === '') return [failureAt(key, 'bad-input', { what: `${label} is missing.` })];
    return kind === 'url' && originOf(value) === null
      ? [
          failureAt(key, 'bad-input', {
            what: `${label} is a whole address, such as https://engine.example.`,
          }),
        ]
      : [];
  });
}
