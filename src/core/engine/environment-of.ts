import type { Bot } from '#model/bot';
import type { World } from '#model/world';

/** The variables of a bot’s environment by name; none where it has no environment of its account. */
export function environmentOf(
  { environments }: Pick<World, 'environments'>,
  { environmentId, accountId }: Pick<Bot, 'environmentId' | 'accountId'>,
): Readonly<Record<string, string>> {
  const environment = environmentId && environments[environmentId];
  if (environment?.accountId !== accountId) return {};
  return Object.fromEntries(environment.variables.map(({ key, value }) => [key, value]));
}
