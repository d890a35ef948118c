import type { Bot } from '#model/bot';
import { dialogProblems } from './validation/dialog-problems';
import { integrationProblems, type Player } from './validation/integration-problems';
import { interactionProblems } from './validation/interaction-problems';
import { markerProblems } from './validation/marker-problems';
import type { Problem } from './validation/problem';
import { reachOf } from './validation/reach';
import { starterProblems } from './validation/starter-problems';

export type { Player, Problem };

/**
 * Everything an author should see before consumers do; `skillIds` are those of the bot's account, `players` the users its
 * connectors sign in as. What is disabled is passed over.
 */
export function validateBot(
  bot: Bot,
  skillIds: readonly string[],
  players: readonly Player[] = [],
): Problem[] {
  const reached = reachOf(bot);
  const dialogs = bot.dialogs.filter(({ enabled }) => enabled);
  return [
    ...dialogs.flatMap((dialog) => [
      ...dialogProblems(dialog, reached),
      ...dialog.interactions
        .filter(({ enabled }) => enabled)
        .flatMap((interaction) => interactionProblems(bot, { dialog, interaction })),
    ]),
    ...starterProblems(dialogs),
    ...bot.integrations.flatMap((integration) => integrationProblems(integration, skillIds, players)),
    ...markerProblems(bot),
  ];
}
