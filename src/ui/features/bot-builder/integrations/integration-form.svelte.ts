import * as v from 'valibot';
import type { BotId, IntegrationId } from '#model/ids';
import {
  integrationKinds,
  type CustomDataField,
  type Integration,
  type IntegrationDraft,
} from '#model/integration';
import { checkIntegration } from '#sdk/bot-checks';
import type { Sandbox, WindowStorage } from '#sdk/index';
import { Form, type FormSpec } from '../../../live/form.svelte';
import { isBlank, problemsAt } from '../../../live/text-problems';
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
  name: { label: 'integration name', needed: { what: 'a name' } },
  responseVariable: {
    label: 'response data variable name',
    needed: { what: 'a variable name' },
  },
  kind: {
    label: 'integration type',
    show: (kind) => typeOf(kind),
    needed: { what: 'a type', say: 'Select the type of the integration.' },
  },
  skillName: {
    label: 'agent skill name',
    needed: { what: 'a skill name' },
  },
  skillId: {
    label: 'agent skill id',
    needed: {
      what: 'a skill id',
    },
  },
  message: {
    label: 'message to user',
    needed: { what: 'a message' },
  },
  customData: {
    label: 'custom data fields',
    keyOf: ({ key }) => key,
    show: ({ key, value }) => `${key} = ${value}`,
  },
};

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
      check: (values) => problemsAt(checkIntegration(values)),
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

function typeOf(kind: string): string {
  const known = integrationKinds.find((it) => it === kind);
  return known ? integrationTypes[known] : 'none';
}
