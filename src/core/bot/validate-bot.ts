import type { Bot } from '#model/bot';
import { integrationProblems } from './validation/integration-problems';
import { interactionProblems } from './validation/interaction-problems';
import { markerProblems } from './validation/marker-problems';
import type { Problem } from './validation/problem';

export type { Problem };

/** Everything an author should see before consumers do; `skillIds` are those of the bot's account. */
export function validateBot(bot: Bot, skillIds: readonly string[]): Problem[] {
  return [
    ...bot.dialogs.flatMap((dialog) =>
      dialog.interactions.flatMap((interaction) => interactionProblems(bot, { dialog, interaction })),
    ),
    ...bot.integrations.flatMap((integration) => integrationProblems(integration, skillIds)),
    ...markerProblems(bot),
  ];
}
