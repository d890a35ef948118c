import type { Bot } from '#model/bot';
import type { Connector } from '#model/connector';
import type { Endpoint } from '#model/endpoint';
import { connectorProblems } from './validation/connector-problems';
import { dialogProblems } from './validation/dialog-problems';
import type { KnownSkill, BotUser } from './integrations/caller';
import type { Fix } from './validation/fix';
import { integrationProblems } from './validation/integration-problems';
import { interactionProblems } from './validation/interaction-problems';
import { markerProblems } from './validation/marker-problems';
import type { Placed, Problem } from './validation/problem';
import { reachOf } from './validation/reach';
import { starterProblems } from './validation/starter-problems';

export { isWordless } from './validation/interaction-problems';
export type { Fix, KnownSkill, BotUser, Problem };

/**
 * Everything an author should see before consumers do; `skills` are those of the bot's account, `players` the users its
 * connectors sign in as, `connectors` its own and `endpoints` those of its account, where they are known. What is disabled is passed over.
 */
export function validateBot(
  bot: Bot,
  skills: readonly KnownSkill[],
  players: readonly BotUser[] = [],
  connectors?: readonly Connector[],
  endpoints?: readonly Endpoint[],
): Problem[] {
  const reached = reachOf(bot);
  const around = { skills, players, endpoints };
  const dialogs = bot.dialogs.filter(({ enabled }) => enabled);
  const found = [
    ...dialogs.flatMap((dialog) => [
      ...dialogProblems(dialog, reached),
      ...dialog.interactions
        .filter(({ enabled }) => enabled)
        .flatMap((interaction) => interactionProblems(bot, { dialog, interaction }, around)),
    ]),
    ...starterProblems(dialogs),
    ...bot.integrations.flatMap((integration) => integrationProblems(integration, around)),
    ...(connectors ? connectorProblems(connectors) : []),
    ...markerProblems(bot),
  ];
  return found.map((problem) => withFixes(bot, problem));
}

/** What mends it, as commands of this bot. */
function withFixes({ id: botId }: Bot, { remedies, ...problem }: Placed): Problem {
  if (remedies === undefined) return problem;
  const at = problem.dialogId === null ? {} : { dialogId: problem.dialogId };
  // The edge: what is done to an interaction is found in a dialog.
  const fixes = remedies.map(({ label, edit }) => ({
    label,
    command: { botId, ...at, ...edit } as Fix['command'],
  }));
  return { ...problem, fixes };
}
