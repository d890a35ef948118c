import * as v from 'valibot';
import type { AccountId, BotEnvironmentId } from './ids';
import { counts, environmentKey, limits } from './limits';
import { id, judgedByHandlers, judgedHere, ownId, type Reading } from './schema-parts';

const typed = ({ text, name, list }: Reading) => ({
  accountId: id<AccountId>(),
  name: name(limits.environmentName),
  variables: list(
    v.object({ key: text(limits.variableName), value: text(limits.environmentValue) }),
    counts.environmentVariables,
  ),
});

export const environmentDraft = v.object({
  id: v.nullable(id<BotEnvironmentId>()),
  ...typed(judgedByHandlers),
});

const { variables, ...named } = typed(judgedHere);
export const storedEnvironment = v.object({
  id: ownId<BotEnvironmentId>(),
  ...named,
  variables: v.pipe(
    variables,
    v.check((all) => all.every(({ key }) => environmentKey.test(key)), 'of names of letters, digits and _'),
    v.check((all) => new Set(all.map(({ key }) => key)).size === all.length, 'of names that differ'),
  ),
});
