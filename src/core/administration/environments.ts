import type { Bot } from '#model/bot';
import type { BotEnvironment, BotEnvironmentDraft } from '#model/bot-environment';
import { sameName, tidyName } from '#model/comparable-text';
import { checkText, failureAt, type FieldFailure } from '#model/field-failure';
import { counts, environmentKey, limits } from '#model/limits';

type Typed = Pick<BotEnvironment, 'name' | 'variables'>;

/** As it is kept: without what nobody can see. */
export function tidyEnvironment<T extends Typed>(environment: T): T {
  const { name, variables } = environment;
  const kept = variables.map(({ key, value }) => ({ key: tidyName(key), value }));
  return { ...environment, name: tidyName(name), variables: kept.filter(({ key }) => key !== '') };
}

/** What is wrong with what was typed. [EN60] */
export function checkEnvironment({ name, variables }: Typed): FieldFailure<keyof Typed>[] {
  const wrong = (what: string) => failureAt('variables', 'bad-input', { what });
  const limit = counts.environmentVariables;
  const keys = variables.map(({ key }) => tidyName(key));
  const twin = keys.find((key, at) => key !== '' && keys.indexOf(key) !== at);
  return [
    ...checkText('name', 'The name', name, limits.environmentName),
    ...(variables.length > limit
      ? [failureAt('variables', 'too-many', { what: 'variables', limit, count: variables.length })]
      : []),
    ...variables.flatMap(({ value }, at) => checkVariable(keys[at] ?? '', value)),
    ...(twin === undefined ? [] : [wrong(`There are two variables named “${twin}”.`)]),
  ];
}

function checkVariable(key: string, value: string): FieldFailure<'variables'>[] {
  const tooLong = (what: string, limit: number, { length }: string) =>
    length > limit ? [failureAt('variables', 'text-too-long', { what, limit, length })] : [];
  const named = key.slice(0, limits.variableName);
  const what = `A variable cannot be named “${named}”: only letters, digits and _ may stand in it.`;
  return [
    ...tooLong('The name of a variable', limits.variableName, key),
    ...(key === '' || environmentKey.test(key) ? [] : [failureAt('variables', 'bad-input', { what })]),
    ...tooLong(`The value of “${key}”`, limits.environmentValue, value),
  ];
}

/** Nobody can tell two environments of one name apart. [EN60] */
export function checkEnvironmentName(
  { id, name }: Pick<BotEnvironmentDraft, 'id' | 'name'>,
  ofAccount: readonly BotEnvironment[],
): FieldFailure<'name'>[] {
  const isTaken = ofAccount.some((other) => other.id !== id && sameName(other.name, name));
  return isTaken
    ? [failureAt('name', 'name-taken', { what: 'a bot environment', name: tidyName(name) })]
    : [];
}

/** The bots that would miss it. [EN60] */
export function botsOfEnvironment(
  { id, accountId }: Pick<BotEnvironment, 'id' | 'accountId'>,
  bots: readonly Bot[],
): readonly Bot[] {
  return bots.filter((bot) => bot.environmentId === id && bot.accountId === accountId);
}
