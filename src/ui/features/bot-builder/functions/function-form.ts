import * as v from 'valibot';
import { tidyName } from '#model/comparable-text';
import type { AccountId, ResourceId } from '#model/ids';
import type { Resource } from '#model/resource';
import { checkResource } from '#sdk/checks';
import type { Sandbox, WindowStorage } from '#sdk/index';
import { Form } from '../../../live/form.svelte';
import { problemsAt } from '../../../live/text-problems';

const valuesSchema = v.object({ name: v.string(), description: v.string(), code: v.string() });
type FunctionValues = v.InferOutput<typeof valuesSchema>;

/** As the real product begins one. */
const example = `function lambda(input, callback) {
  const { name } = input.payload;
  callback(null, { greeting: 'Hello ' + name });
}
`;

/**
 * The form of one function. [BB100]
 * @param id null for a new one
 */
export function createFunctionForm(
  sandbox: Pick<Sandbox, 'dispatch' | 'workspace'>,
  storage: WindowStorage,
  accountId: AccountId,
  id: ResourceId | null,
  stored: () => Resource | undefined,
  others: () => readonly Resource[],
) {
  const draftOf = (draftId: ResourceId | null, values: FunctionValues) =>
    ({ id: draftId, kind: 'lambda', accountId, ...values }) as const;
  return new Form<FunctionValues, { readonly resourceId: ResourceId }>({
    storage,
    key: `unsaved ${sandbox.workspace} ${accountId} function ${id ?? 'new'}`,
    schema: valuesSchema,
    fields: {
      name: { label: 'name', needed: { what: 'a name' } },
      description: { label: 'description' },
      code: { label: 'code', needed: { what: 'code' } },
    },
    ...(id === null && { blank: () => ({ name: '', description: '', code: example }) }),
    stored: () => {
      const now = stored();
      return now?.kind === 'lambda' ? { name: now.name, description: now.description, code: now.code } : null;
    },
    check: (values) => problemsAt(checkResource(draftOf(id, values), others()) as FieldFailures),
    tidy: (values) => ({ ...values, name: tidyName(values.name) }),
    send: (values, asNew) =>
      sandbox.dispatch({ type: 'resource.save', draft: draftOf(asNew ? null : id, values) }),
  });
}
type FieldFailures = Parameters<typeof problemsAt<keyof FunctionValues>>[0];
