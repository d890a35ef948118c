import * as v from 'valibot';
import { standInSchema } from '#model/ai/stand-in';
import { callMethods } from '#model/call-methods';
import type { CallRequest } from '#model/call';
import type { Endpoint, EndpointDraft } from '#model/endpoint';
import type { AccountId, EndpointId } from '#model/ids';
import { times } from '#model/limits';
import { judgedByHandlers } from '#model/schema-parts';
import { checkEndpoint, tidyEndpoint } from '#sdk/checks';
import type { Sandbox, WindowStorage } from '#sdk/index';
import { Form } from '../../live/form.svelte';
import type { Problems } from '../../live/form-errors.svelte';
import { problemsAt } from '../../live/text-problems';

/** What the form of an endpoint holds; numbers as they are typed. */
const valuesSchema = v.object({
  name: v.string(),
  method: v.picklist(callMethods),
  url: v.string(),
  status: v.string(),
  delayMs: v.string(),
  headers: v.array(v.object({ key: v.string(), value: v.string() })),
  body: v.string(),
  script: v.string(),
  /** Rules in place of body and script. */
  standIn: v.optional(v.nullable(standInSchema(judgedByHandlers)), null),
});
type EndpointValues = v.InferOutput<typeof valuesSchema>;

const blank: EndpointValues = {
  ...{ name: '', method: 'GET', url: '', status: '200', delayMs: '0' },
  ...{ headers: [], body: '', script: '', standIn: null },
};

function valuesOf({ status, delayMs, headers, ...more }: Endpoint): EndpointValues {
  const rows = headers.map((row) => ({ ...row }));
  const { name, method, url, body, script } = more;
  const numbers = { status: String(status), delayMs: String(delayMs) };
  return { name, method, url, ...numbers, headers: rows, body, script, standIn: more.standIn ?? null };
}

function problemsOf(values: EndpointValues): Problems<keyof EndpointValues> {
  return {
    ...problemsAt(checkEndpoint(endpointOf(values))),
    ...outside('status', 'The status', values.status, 200, 599),
    ...outside('delayMs', 'The delay', values.delayMs, 0, times.longestAnswer),
  };
}

function outside(field: keyof EndpointValues, what: string, typed: string, least: number, most: number) {
  const isInside = /^\s*\d+\s*$/.test(typed) && Number(typed) >= least && Number(typed) <= most;
  return isInside ? {} : { [field]: `${what} is a number from ${least} to ${most}.` };
}

/** As it is stored: without rules where there are none. */
function endpointOf({ standIn, ...values }: EndpointValues) {
  return { ...values, ...(standIn && { standIn }) };
}

function draftOf(id: EndpointId | null, accountId: AccountId, values: EndpointValues): EndpointDraft {
  return {
    ...endpointOf(values),
    id,
    accountId,
    status: Number(values.status),
    delayMs: Number(values.delayMs),
  };
}

/** What a new endpoint begins with that is to answer this call. [EN83] */
export function endpointFor(asked: CallRequest | undefined): Partial<EndpointValues> {
  if (!asked) return {};
  const [path = ''] = asked.url.split('?');
  const url = path === asked.url ? path : `${path}?*`;
  return { name: path.split('/').findLast(Boolean) ?? '', method: asked.method, url, body: '{}' };
}

/**
 * The form of one endpoint. [EP1]
 * @param id null for a new one
 */
export function createEndpointForm(
  sandbox: Pick<Sandbox, 'dispatch' | 'workspace'>,
  storage: WindowStorage,
  accountId: AccountId,
  id: EndpointId | null,
  endpoint: () => Endpoint | undefined,
  /** What a call asked for that nothing answered. */
  asked?: CallRequest,
) {
  return new Form({
    storage,
    key: `unsaved ${sandbox.workspace} ${accountId} endpoint ${id ?? `new${asked ? ` ${asked.method} ${asked.url}` : ''}`}`,
    schema: valuesSchema,
    fields: {
      name: { label: 'name', needed: { what: 'a name' } },
      method: { label: 'method' },
      url: { label: 'URL', needed: { what: 'a URL' } },
      status: { label: 'status' },
      delayMs: { label: 'delay' },
      headers: {
        label: 'headers',
        keyOf: ({ key }) => key,
        show: ({ key, value }) => `${key}: ${value}`,
      },
      body: { label: 'body' },
      script: { label: 'script' },
      standIn: {
        label: 'rules',
        show: (standIn) => (standIn ? `${standIn.rules.length} rules` : 'no rules'),
      },
    },
    ...(id === null && { blank: () => ({ ...blank, ...endpointFor(asked) }) }),
    stored: () => {
      const now = endpoint();
      return now ? valuesOf(now) : null;
    },
    check: problemsOf,
    tidy: (values) => ({ ...values, ...tidyEndpoint(endpointOf(values)) }),
    send: (values, asNew) => {
      const draft = draftOf(asNew ? null : id, accountId, values);
      return sandbox.dispatch({ type: 'endpoint.save', draft: { ...draft, headers: [...draft.headers] } });
    },
  });
}
