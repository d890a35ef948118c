import type { AllowedHost } from '#model/allowed-host';
import type { Bot } from '#model/bot';
import type { BotEnvironment } from '#model/bot-environment';
import type { Connector } from '#model/connector';
import type { Resource } from '#model/resource';
import { connectorProblems } from './validation/connector-problems';
import { dialogProblems } from './validation/dialog-problems';
import { environmentProblems } from './validation/environment-problems';
import type { Endpoint } from '#model/endpoint';
import type { KnownSkill, BotUser } from './integrations/caller';
import type { Fix } from './validation/fix';
import { integrationProblems } from './validation/integration-problems';
import { interactionProblems } from './validation/interaction-problems';
import { markerProblems } from './validation/marker-problems';
import { uploadProblems } from './validation/upload-problems';
import { placeholderProblems } from './validation/placeholder-problems';
import type { Placed, Problem } from './validation/problem';
import { newEffort } from './patterns/effort';
import { reachOf } from './validation/reach';
import { silentTransfers } from './validation/silent-transfers';
import { starterProblems } from './validation/starter-problems';

export type { Fix, KnownSkill, BotUser, Problem };

/** What there is around a bot, as far as it is known. */
interface Known {
  /** The users its connectors sign in as. */
  readonly players?: readonly BotUser[] | undefined;
  /** Its own. */
  readonly connectors?: readonly Connector[] | undefined;
  /** Those of its account. */
  readonly endpoints?: readonly Endpoint[] | undefined;
  readonly resources?: readonly Resource[] | undefined;
  readonly environments?: readonly BotEnvironment[] | undefined;
  /** The API Access Keys of its account. */
  readonly keys?: readonly string[] | undefined;
  /** Those of the workspace. */
  readonly allowedHosts?: readonly AllowedHost[] | undefined;
}

/** Everything an author should see before consumers do; `skills` are those of the bot's account. What is disabled is passed over. */
export function validateBot(
  bot: Bot,
  skills: readonly KnownSkill[],
  { players = [], connectors, endpoints, resources, environments, keys, allowedHosts }: Known = {},
): Problem[] {
  const reached = reachOf(bot);
  const around = { skills, players, endpoints, resources, keys, allowedHosts };
  const effort = newEffort();
  const dialogs = bot.dialogs.filter(({ enabled }) => enabled);
  const found = [
    ...dialogs.flatMap((dialog) => [
      ...dialogProblems(dialog, reached),
      ...dialog.interactions
        .filter(({ enabled }) => enabled)
        .flatMap((interaction) => interactionProblems(bot, { dialog, interaction }, around, effort)),
    ]),
    ...starterProblems(dialogs, effort),
    ...placeholderProblems(bot),
    ...bot.integrations.flatMap((integration) => integrationProblems(integration, around)),
    ...(environments ? environmentProblems(bot, environments) : []),
    ...(connectors ? connectorProblems(connectors) : []),
    ...markerProblems(bot),
    ...uploadProblems(bot),
    ...silentTransfers(bot),
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
