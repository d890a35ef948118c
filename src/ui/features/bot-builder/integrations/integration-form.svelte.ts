import * as v from 'valibot';
import type { FieldFailure } from '#model/field-failure';
import type { CallMethod } from '#model/call';
import type { BotId, IntegrationId } from '#model/ids';
import type { Integration, IntegrationDraft, IntegrationKind } from '#model/integration';
import { integrationTexts } from '#model/integration/common-texts';
import { integrationKinds } from '#model/integration/kinds';
import type { NeededText, NeededTexts } from '#model/integration/spec';
import { callMethods } from '#model/call-methods';
import { keysOf } from '#model/keys-of';
import { checkIntegration } from '#sdk/bot-checks';
import type { Sandbox, WindowStorage } from '#sdk/index';
import { Form, type FieldSpec, type FormSpec } from '../../../live/form.svelte';
import { isUnseen, problemsAt } from '../../../live/text-problems';

type KindTexts = { [Kind in IntegrationKind]: (typeof integrationKinds)[Kind]['texts'] }[IntegrationKind];
type KeysOf<T> = T extends unknown ? keyof T : never;
/** A text of an integration of any kind. */
type TextField = keyof typeof integrationTexts | KeysOf<KindTexts>;
/** The form's fields as people type them, those of every type; the type is empty until it is chosen. */
export type IntegrationFields = {
  [Field in TextField]: string;
} & { kind: string; method: CallMethod } & { [Field in RowsField]: Row[] };

/** A name with a value. */
type Row = { key: string; value: string };
type RowsField = 'headers' | 'parameters' | 'customData';

interface IntegrationOutcome {
  readonly integrationId: IntegrationId;
}

const kinds = keysOf(integrationKinds);
const textsOf = (kind: IntegrationKind): NeededTexts => ({
  ...integrationTexts,
  ...integrationKinds[kind].texts,
});
const allTexts = Object.assign({}, ...kinds.map(textsOf)) as Readonly<Record<TextField, NeededText>>;
const fromTexts = <Value>(make: (text: NeededText, field: TextField) => Value) =>
  Object.fromEntries(keysOf(allTexts).map((field) => [field, make(allTexts[field], field)])) as Record<
    TextField,
    Value
  >;

const rows = v.optional(v.array(v.object({ key: v.string(), value: v.string() })), []);
// The edge: the entries are made from the same table as the type.
const fieldsSchema = v.object({
  ...fromTexts(() => v.optional(v.string(), '')),
  kind: v.string(),
  method: v.optional(v.picklist(callMethods), 'GET'),
  headers: rows,
  parameters: rows,
  customData: rows,
}) as unknown as v.GenericSchema<unknown, IntegrationFields>;

const { name, responseVariable, ...others } = fromTexts(
  ({ label, noun, mayBeEmpty }, field): FieldSpec<string, IntegrationFields> => ({
    label: label.toLowerCase(),
    ...(!mayBeEmpty && {
      needed: {
        what: noun,
        lacks: (values) => field in textsOf(kindOf(values.kind)) && isUnseen(values[field]),
      },
    }),
  }),
);
const rowsSpec = (label: string): FieldSpec<Row[], IntegrationFields> => ({
  label,
  keyOf: ({ key }) => key,
  show: ({ key, value }) => `${key} = ${value}`,
});
/** In the order in which they stand. */
const fields: FormSpec<IntegrationFields, IntegrationOutcome>['fields'] = {
  name,
  responseVariable,
  kind: {
    label: 'integration type',
    show: (kind) => (kinds.some((it) => it === kind) ? integrationKinds[kindOf(kind)].label : 'none'),
    needed: { what: 'a type', say: 'Select the type of the integration.' },
  },
  ...others,
  method: { label: 'method' },
  headers: rowsSpec('request headers'),
  parameters: rowsSpec('request parameters'),
  customData: rowsSpec('custom data fields'),
};

/** As long as none is chosen, the form asks for what the first one needs. */
function kindOf(chosen: string): IntegrationKind {
  return kinds.find((it) => it === chosen) ?? 'agent-escalation';
}

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
      check: (values) =>
        problemsAt(checkIntegration({ ...values, kind: kindOf(values.kind) }) as FieldFailure<TextField>[]),
      send: async (values, asNew) => {
        if (!kinds.some((it) => it === values.kind))
          throw new Error('An integration was to be saved without a type.');
        const draft = draftOf(asNew ? null : id, values, stored());
        return sandbox.dispatch({ type: 'integration.save', botId, draft });
      },
    });
  }

  get fields(): IntegrationFields {
    return this.values;
  }

  /** The type whose fields are shown. */
  get kind(): IntegrationKind {
    return kindOf(this.values.kind);
  }
}

const blank: IntegrationFields = {
  ...fromTexts(() => ''),
  ...integrationKinds.api.blank(),
  kind: '',
  customData: [],
};
const copied = (list: readonly Readonly<Row>[]) => list.map((row) => ({ ...row }));

function fieldsOf(integration: Integration): IntegrationFields {
  const { method, headers, parameters } = integration.kind === 'api' ? integration : blank;
  return {
    ...fromTexts((_, field) => String(Reflect.get(integration, field) ?? '')),
    kind: integration.kind,
    method,
    headers: copied(headers),
    parameters: copied(parameters),
    customData: copied(integration.customData),
  };
}

/** Only what its type has, and what a file has said of it besides. */
function draftOf(
  id: IntegrationId | null,
  values: IntegrationFields,
  stored: Integration | undefined,
): IntegrationDraft {
  const kind = kindOf(values.kind);
  const own = [...Object.keys(textsOf(kind)), ...Object.keys(integrationKinds[kind].blank())];
  const fields = own.map((field) => [field, Reflect.get(values, field)]);
  const customData = values.customData.filter(({ key, value }) => !isUnseen(key) || !isUnseen(value));
  const foreign = stored?.foreign && { foreign: stored.foreign };
  // The edge: the fields are those of the kind.
  return { id, kind, ...Object.fromEntries(fields), customData, ...foreign } as IntegrationDraft;
}
