import * as v from 'valibot';
import type { FieldFailure } from '#model/field-failure';
import type { BotId, IntegrationId } from '#model/ids';
import type { Integration, IntegrationDraft, IntegrationKind } from '#model/integration';
import { integrationTexts } from '#model/integration/common-texts';
import { integrationKinds } from '#model/integration/kinds';
import type { NeededText, NeededTexts } from '#model/integration/spec';
import { keysOf } from '#model/keys-of';
import { judgedByHandlers } from '#model/schema-parts';
import { checkIntegration } from '#sdk/bot-checks';
import type { Sandbox, WindowStorage } from '#sdk/index';
import { Form, type FieldSpec, type FormSpec } from '../../../live/form.svelte';
import { isUnseen, problemsAt } from '../../../live/text-problems';

type KindTexts = { [Kind in IntegrationKind]: (typeof integrationKinds)[Kind]['texts'] }[IntegrationKind];
type KeysOf<T> = T extends unknown ? keyof T : never;
/** A text of an integration of any kind. */
type TextField = keyof typeof integrationTexts | KeysOf<KindTexts>;
type Blanks = ReturnType<(typeof integrationKinds)[IntegrationKind]['blank']>;
type Changeable<T> = T extends readonly (infer Member)[] ? { -readonly [K in keyof Member]: Member[K] }[] : T;
/** What else integrations hold, those of every kind. */
type More = {
  [Field in KeysOf<Blanks>]: Changeable<Extract<Blanks, Record<Field, unknown>>[Field]>;
};
/** The form's fields as people type them, those of every type; the type is empty until it is chosen. */
export type IntegrationFields = { [Field in TextField]: string } & More & {
    kind: string;
    customData: Row[];
  };

/** A name with a value. */
type Row = { key: string; value: string };

interface IntegrationOutcome {
  readonly integrationId: IntegrationId;
}

const kinds = keysOf(integrationKinds);
/** As long as no type is chosen, an integration has what all have. */
const textsOf = (kind: IntegrationKind | undefined): NeededTexts => ({
  ...integrationTexts,
  ...(kind && integrationKinds[kind].texts),
});
const allTexts = Object.assign({}, ...kinds.map(textsOf)) as Readonly<Record<TextField, NeededText>>;
const fromTexts = <Value>(make: (text: NeededText, field: TextField) => Value) =>
  Object.fromEntries(keysOf(allTexts).map((field) => [field, make(allTexts[field], field)])) as Record<
    TextField,
    Value
  >;

const rows = v.optional(v.array(v.object({ key: v.string(), value: v.string() })), []);
const allMore = Object.assign({}, ...kinds.map((kind) => integrationKinds[kind].blank())) as More;
const moreSchema = Object.assign(
  {},
  ...kinds.map((kind) => integrationKinds[kind].more(judgedByHandlers)),
) as v.ObjectEntries;
// The edge: the entries are made from the same table as the type.
const fieldsSchema = v.object({
  ...fromTexts(() => v.optional(v.string(), '')),
  ...Object.fromEntries(
    keysOf(allMore).map((field) => [field, v.optional(moreSchema[field]!, () => allMore[field])]),
  ),
  kind: v.string(),
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
const moreSpecs: { readonly [Field in keyof More]: FieldSpec<More[Field], IntegrationFields> } = {
  method: { label: 'method' },
  headers: rowsSpec('request headers'),
  parameters: rowsSpec('request parameters'),
  mode: { label: 'mode' },
  threshold: { label: 'threshold' },
  multipleResults: { label: 'multipleResults', show: String },
  html: { label: 'Html Email', show: (html) => (html ? 'on' : 'off') },
};
/** In the order in which they stand. */
const fields: FormSpec<IntegrationFields, IntegrationOutcome>['fields'] = {
  name,
  responseVariable,
  kind: {
    label: 'integration type',
    show: (chosen) => {
      const kind = kindOf(chosen);
      return kind ? integrationKinds[kind].label : 'none';
    },
    needed: { what: 'a type', say: 'Select the type of the integration.' },
  },
  ...others,
  ...moreSpecs,
  customData: rowsSpec('custom data fields'),
};

function kindOf(chosen: string): IntegrationKind | undefined {
  return kinds.find((it) => it === chosen);
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
        const kind = kindOf(values.kind);
        if (!kind) throw new Error('An integration was to be saved without a type.');
        const draft = draftOf(asNew ? null : id, kind, values, stored());
        return sandbox.dispatch({ type: 'integration.save', botId, draft });
      },
    });
  }

  get fields(): IntegrationFields {
    return this.values;
  }

  /** The type whose fields are shown; undefined as long as none is chosen. */
  get kind(): IntegrationKind | undefined {
    return kindOf(this.values.kind);
  }
}

const blank: IntegrationFields = {
  ...fromTexts(({ begins = '' }) => begins),
  ...allMore,
  kind: '',
  customData: [],
};
/** Rows of a form can be typed into. */
const copied = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((row: object) => ({ ...row })) : value;

function fieldsOf(integration: Integration): IntegrationFields {
  const more = keysOf(allMore).map((field) => {
    const own: unknown = Reflect.get(integration, field);
    return [field, copied(own ?? allMore[field])] as const;
  });
  return {
    ...fromTexts(({ begins = '' }, field) => String(Reflect.get(integration, field) ?? begins)),
    // The edge: each field is that of the kind, or blank.
    ...(Object.fromEntries(more) as More),
    kind: integration.kind,
    customData: integration.customData.map((row) => ({ ...row })),
  };
}

/** Only what its type has, and what a file has said of it besides. */
function draftOf(
  id: IntegrationId | null,
  kind: IntegrationKind,
  values: IntegrationFields,
  stored: Integration | undefined,
): IntegrationDraft {
  const own = [...Object.keys(textsOf(kind)), ...Object.keys(integrationKinds[kind].blank())];
  const fields = own.map((field) => [field, Reflect.get(values, field)]);
  const customData = values.customData.filter(({ key, value }) => !isUnseen(key) || !isUnseen(value));
  const foreign = stored?.foreign && { foreign: stored.foreign };
  // The edge: the fields are those of the kind.
  return { id, kind, ...Object.fromEntries(fields), customData, ...foreign } as IntegrationDraft;
}
