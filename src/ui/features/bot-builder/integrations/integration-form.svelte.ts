import * as v from 'valibot';
import { ok, type Result } from '#base/result';
import type { IntegrationDraft } from '#model/command';
import { fail, type Failure } from '#model/failure';
import { integrationKinds, type CustomDataField, type Integration } from '#model/integration';
import { readKept, type KeptText } from '../kept-text';
import { same } from '../same';

/** The form's fields as people type them; the type is empty until it is chosen. */
export interface IntegrationFields {
  name: string;
  responseVariable: string;
  kind: string;
  skillName: string;
  skillId: string;
  message: string;
  customData: { key: string; value: string }[];
}

const required: readonly (readonly [keyof IntegrationFields, string])[] = [
  ['name', 'Enter a name for the integration.'],
  ['responseVariable', 'Enter a name for the variable that takes the response.'],
  ['kind', 'Select the type of the integration.'],
  ['skillName', 'Enter the name of the skill that takes over.'],
  ['skillId', 'Enter the number of that skill: it ends the address of the skill’s page.'],
  ['message', 'Enter a message, or BLANK_MESSAGE to send none.'],
];

const kept = v.object({
  name: v.string(),
  responseVariable: v.string(),
  kind: v.string(),
  skillName: v.string(),
  skillId: v.string(),
  message: v.string(),
  customData: v.array(v.object({ key: v.string(), value: v.string() })),
});

/** One integration being written. What is typed outlives a visit to another page, where the skill's number stands. [BB15, BB16] */
export class IntegrationForm {
  #fields = $state.raw<IntegrationFields>(blank());
  #left = $state.raw<ReadonlySet<string>>(new Set());
  readonly #start: IntegrationFields;
  readonly #kept: KeptText;

  constructor(stored: Integration | undefined, text: KeptText) {
    this.#start = stored ? fieldsOf(stored) : blank();
    this.#kept = text;
    const read = v.safeParse(kept, readKept(text));
    this.#fields = read.success ? read.output : this.#start;
  }

  get fields(): IntegrationFields {
    return this.#fields;
  }

  get isChanged(): boolean {
    return !same(this.#fields, this.#start);
  }

  change(fields: Partial<IntegrationFields>): void {
    this.#fields = { ...this.#fields, ...fields };
    this.#kept.write(this.isChanged ? JSON.stringify(this.#fields) : null);
  }

  changeData(index: number, part: Partial<CustomDataField>): void {
    const customData = this.#fields.customData.map((row, at) => (at === index ? { ...row, ...part } : row));
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
    const kind = integrationKinds.find((it) => it === this.#fields.kind);
    for (const [field, sentence] of required)
      if (this.#missing(field)) return fail('bad-input', { what: sentence }, field);
    if (!kind) return fail('bad-input', { what: 'Select the type of the integration.' }, 'kind');
    const customData = this.#fields.customData.filter(
      ({ key, value }) => key.trim() !== '' || value.trim() !== '',
    );
    return ok({ ...this.#fields, id, kind, customData });
  }

  /** Forgets what was typed. */
  close(): void {
    this.#kept.write(null);
  }

  #missing(field: keyof IntegrationFields): string | undefined {
    const value = this.#fields[field];
    return typeof value === 'string' && value.trim() === ''
      ? required.find(([name]) => name === field)?.[1]
      : undefined;
  }
}

function blank(): IntegrationFields {
  return {
    name: '',
    responseVariable: '',
    kind: '',
    skillName: '',
    skillId: '',
    message: '',
    customData: [],
  };
}

function fieldsOf(stored: Integration): IntegrationFields {
  const { name, responseVariable, kind, skillName, skillId, message, customData } = stored;
  return {
    name,
    responseVariable,
    kind,
    skillName,
    skillId,
    message,
    customData: customData.map((row) => ({ ...row })),
  };
}
