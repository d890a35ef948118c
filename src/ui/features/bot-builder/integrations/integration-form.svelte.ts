import * as v from 'valibot';
import { ok, type Result } from '#base/result';
import type { IntegrationDraft } from '#model/command';
import { fail, type Failure } from '#model/failure';
import { integrationKinds, type CustomDataField, type Integration } from '#model/integration';
import type { WindowStorage } from '#sdk/index';
import { Unsaved } from '../../../live/unsaved.svelte';

const fieldsSchema = v.object({
  name: v.string(),
  responseVariable: v.string(),
  kind: v.string(),
  skillName: v.string(),
  skillId: v.string(),
  message: v.string(),
  customData: v.array(v.object({ key: v.string(), value: v.string() })),
});
/** The form's fields as people type them; the type is empty until it is chosen. */
export type IntegrationFields = v.InferOutput<typeof fieldsSchema>;

const required: readonly (readonly [keyof IntegrationFields, string])[] = [
  ['name', 'Enter a name for the integration.'],
  ['responseVariable', 'Enter a name for the variable that takes the response.'],
  ['kind', 'Select the type of the integration.'],
  ['skillName', 'Enter the name of the skill that takes over.'],
  ['skillId', 'Enter the number of that skill: it ends the address of the skill’s page.'],
  ['message', 'Enter a message, or BLANK_MESSAGE to send none.'],
];

/** One integration being written. What is typed outlives a visit to another page, where the skill's number stands. [BB15, BB16] */
export class IntegrationForm {
  #left = $state.raw<ReadonlySet<string>>(new Set());
  readonly #unsaved: Unsaved<IntegrationFields>;

  /** @param stored the integration as it is now; none for a new one */
  constructor(storage: WindowStorage, key: string, stored: () => Integration | undefined) {
    this.#unsaved = new Unsaved(storage, key, fieldsSchema, () => fieldsOf(stored()));
  }

  get fields(): IntegrationFields {
    return this.#unsaved.values;
  }

  get isChanged(): boolean {
    return this.#unsaved.isChanged;
  }

  change(fields: Partial<IntegrationFields>): void {
    this.#unsaved.change(fields);
  }

  changeData(index: number, part: Partial<CustomDataField>): void {
    const customData = this.fields.customData.map((row, at) => (at === index ? { ...row, ...part } : row));
    this.change({ customData });
  }

  /** The focus has left a field: from now on an empty one is named. */
  leave(field: keyof IntegrationFields): void {
    this.#left = new Set([...this.#left, field]);
  }

  missingAt(field: keyof IntegrationFields): string | undefined {
    return this.#left.has(field) ? this.#missing(field) : undefined;
  }

  /** What to send, or the first field that is empty; all of them are named from now on. */
  draft(id: Integration['id'] | null): Result<IntegrationDraft, Failure> {
    this.#left = new Set(required.map(([field]) => field));
    const { fields } = this;
    const kind = integrationKinds.find((it) => it === fields.kind);
    for (const [field, sentence] of required)
      if (this.#missing(field)) return fail('bad-input', { what: sentence }, field);
    if (!kind) return fail('bad-input', { what: 'Select the type of the integration.' }, 'kind');
    const customData = fields.customData.filter(({ key, value }) => key.trim() !== '' || value.trim() !== '');
    return ok({ ...fields, id, kind, customData });
  }

  /** Forgets what was typed. */
  close(): void {
    this.#unsaved.discard();
  }

  #missing(field: keyof IntegrationFields): string | undefined {
    const value = this.fields[field];
    return typeof value === 'string' && value.trim() === ''
      ? required.find(([name]) => name === field)?.[1]
      : undefined;
  }
}

function fieldsOf(stored: Integration | undefined): IntegrationFields {
  return {
    name: stored?.name ?? '',
    responseVariable: stored?.responseVariable ?? '',
    kind: stored?.kind ?? '',
    skillName: stored?.skillName ?? '',
    skillId: stored?.skillId ?? '',
    message: stored?.message ?? '',
    customData: stored?.customData.map((row) => ({ ...row })) ?? [],
  };
}
