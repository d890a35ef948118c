import type { Bot } from '#model/bot';
import type { BotEnvironment } from '#model/bot-environment';
import { quote } from '../quote';
import { environmentNamesIn } from '../variables/environment-names';
import { problemAt, warning, type Problem } from './problem';

/** Variables of the environment that the bot names and nobody has set: each becomes nothing. */
export function environmentProblems(bot: Bot, environments: readonly BotEnvironment[]): Problem[] {
  const environment = environments.find(({ id }) => id === bot.environmentId);
  const set = new Set(environment?.variables.map(({ key }) => key));
  const of = (name: string, part: object, place: Partial<Problem>) =>
    environmentNamesIn(part).flatMap(({ variable, field }) => {
      if (set.has(variable)) return [];
      const why = environment
        ? `which the bot environment ${quote(environment.name)} does not have`
        : 'and the bot has no environment: choose one in its settings';
      const text = `${quote(name)} names the environment variable ${quote(variable)}, ${why}.`;
      return [problemAt(place, warning(field, text))];
    });
  const dialogs = bot.dialogs.filter(({ enabled }) => enabled);
  const { globalFunctions = '' } = bot;
  return [
    ...dialogs.flatMap(({ id: dialogId, interactions }) =>
      interactions
        .filter(({ enabled }) => enabled)
        .flatMap((one) => of(one.name, one, { dialogId, interactionId: one.id })),
    ),
    ...bot.integrations.flatMap((one) => of(one.name, one, { integrationId: one.id })),
    ...of('Global Functions', { globalFunctions }, {}),
  ];
}
