import * as v from 'valibot';
import type { BotEnvironment } from '#model/bot-environment';
import type { AccountId, BotEnvironmentId } from '#model/ids';
import { checkEnvironment, checkEnvironmentName, tidyEnvironment } from '#sdk/checks';
import type { Sandbox, WindowStorage } from '#sdk/index';
import { Form } from '../../../live/form.svelte';
import { problemsAt } from '../../../live/text-problems';

const valuesSchema = v.object({
  name: v.string(),
  variables: v.array(v.object({ key: v.string(), value: v.string() })),
});
export type EnvironmentValues = v.InferOutput<typeof valuesSchema>;

interface Opened {
  readonly sandbox: Pick<Sandbox, 'dispatch' | 'workspace'>;
  readonly storage: WindowStorage;
  readonly accountId: AccountId;
  /** null for a new one. */
  readonly id: BotEnvironmentId | null;
  /** Those of the account. */
  readonly environments: () => readonly BotEnvironment[];
}

/** The form of one environment. [EN61] */
export function createEnvironmentForm({ sandbox, storage, accountId, id, environments }: Opened) {
  return new Form({
    storage,
    key: `unsaved ${sandbox.workspace} ${accountId} environment ${id ?? 'new'}`,
    schema: valuesSchema,
    fields: {
      name: { label: 'name', needed: { what: 'a name' } },
      variables: {
        label: 'variables',
        keyOf: ({ key }) => key,
        show: ({ key, value }) => `${key}=${value}`,
      },
    },
    ...(id === null && { blank: (): EnvironmentValues => ({ name: '', variables: [] }) }),
    stored: () => {
      const now = environments().find((one) => one.id === id);
      return now ? { name: now.name, variables: now.variables.map((one) => ({ ...one })) } : null;
    },
    check: (values) =>
      problemsAt([
        ...checkEnvironment(values),
        ...checkEnvironmentName({ id, name: values.name }, environments()),
      ]),
    tidy: tidyEnvironment,
    send: ({ name, variables }, asNew) =>
      sandbox.dispatch({
        type: 'environment.save',
        draft: { id: asNew ? null : id, accountId, name, variables: variables.map((one) => ({ ...one })) },
      }),
  });
}
