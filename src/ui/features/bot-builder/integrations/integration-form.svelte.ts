import * as v from 'valibot';
import type { IntegrationDraft } from '#model/drafts';
import type { BotId, IntegrationId } from '#model/ids';
import { integrationKinds, type CustomDataField, type Integration } from '#model/integration';
import type { Sandbox, WindowStorage } from '#sdk/index';
import type { Problems } from '../../../live/form-errors.svelte';
import { Form, type FormSpec } from '../../../live/form.svelte';
import { inWords, isBlank } from '../../../live/text-problems';
import { integrationTypes } from './integration-types';

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

interface IntegrationOutcome {
  readonly integrationId: IntegrationId;
}

const fields: FormSpec<IntegrationFields, IntegrationOutcome>['fields'] = {
  name: { label: 'integration name' },
  responseVariable: { label: 'response data variable name' },
  kind: { label: 'integration type', show: (kind) => typeOf(kind) },
  skillName: { label: 'agent skill name' },
  skillId: { label: 'agent skill id' },
  message: { label: 'message to user' },
  customData: {
    label: 'custom data fields',
    keyOf: ({ key }) => key,
    show: ({ key, value }) => `${key} = ${value}`,
  },
};

const required = [
  ['name', 'a name', 'Enter a name for the integration.'],
  ['responseVariable', 'a variable name', 'Enter a name for the variable that takes the response.'],
  ['kind', 'a type', 'Select the type of the integration.'],
  ['skillName', 'a skill name', 'Enter the name of the skill that takes over.'],
  ['skillId', 'a skill id', 'Enter the number of that skill: it ends the address of the skill’s page.'],
  ['message', 'a message', 'Enter a message, or BLANK_MESSAGE to send none.'],
] as const;

/** Where the tab keeps what was typed into an integration, or into a new one. */
export function integrationKey(workspace: string, botId: BotId, id: string): string {
  return `integration:${workspace}:${botId}:${id}`;
}

/** One integration being written. What is typed outlives a visit to another page, where the skill's number stands. [BB15, BB16] */
export class IntegrationForm extends Form<IntegrationFields, IntegrationOutcome> {
  /**
   * @param id null for a new one
   * @param stored the integration as it is now
   */
  constructor(
    sandbox: Pick<Sandbox, 'dispatch'>,
    storage: WindowStorage,
    key: string,
    botId: BotId,
    id: IntegrationId | null,
    stored: () => Integration | undefined,
  ) {
    super({
      storage,
      key,
      schema: fieldsSchema,
      fields,
      ...(id === null && { blank: () => blank }),
      stored: () => {
        const now = stored();
        return now ? fieldsOf(now) : null;
      },
      check: problemsOf,
      whyNot: whyUnsaved,
      send: async (values, asNew) => {
        const draft = draftOf(asNew ? null : id, values);
        if (!draft) throw new Error('An integration was to be saved without a type.');
        return sandbox.dispatch({ type: 'integration.save', botId, draft });
      },
    });
  }

  get fields(): IntegrationFields {
    return this.values;
  }

  changeData(index: number, part: Partial<CustomDataField>): void {
    const customData = this.fields.customData.map((row, at) => (at === index ? { ...row, ...part } : row));
    this.change({ customData });
  }
}

const blank: IntegrationFields = {
  name: '',
  responseVariable: '',
  kind: '',
  skillName: '',
  skillId: '',
  message: '',
  customData: [],
};

function fieldsOf({ name, responseVariable, kind, skillName, skillId, message, customData }: Integration) {
  const rows = customData.map((row) => ({ ...row }));
  return { name, responseVariable, kind, skillName, skillId, message, customData: rows };
}

function draftOf(id: IntegrationId | null, values: IntegrationFields): IntegrationDraft | null {
  const kind = integrationKinds.find((it) => it === values.kind);
  const customData = values.customData.filter(({ key, value }) => !isBlank(key) || !isBlank(value));
  return kind ? { ...values, id, kind, customData } : null;
}

function problemsOf(values: IntegrationFields): Problems<keyof IntegrationFields> {
  return Object.fromEntries(
    required.filter(([field]) => isBlank(values[field])).map(([field, , sentence]) => [field, sentence]),
  );
}

/** Why Save does nothing yet. [BB15] */
function whyUnsaved(values: IntegrationFields): string | undefined {
  const missing = required.filter(([field]) => isBlank(values[field])).map(([, words]) => words);
  return missing.length > 0 ? `Still needed: ${inWords(missing)}.` : undefined;
}

function typeOf(kind: string): string {
  const known = integrationKinds.find((it) => it === kind);
  return known ? integrationTypes[known] : 'none';
}
