import { unreachable } from '#base/unreachable';
import type { AgentRow } from '#contract/topics';
import type { Bot } from '#model/bot';
import type { Connector } from '#model/connector';
import type { UserId } from '#model/ids';
import type { Skill } from '#model/skill';
import type { User } from '#model/user';
import { needsOfUser } from '#sdk/checks';
import type { Consequence } from '../../kit/consequence';
import { href } from '../../routes.svelte';

interface Surroundings {
  readonly me: UserId | undefined;
  readonly users: readonly User[];
  readonly skills: readonly Skill[];
  readonly bots: readonly Bot[];
  readonly connectors: readonly Connector[];
  readonly agent: AgentRow | undefined;
}

/** What keeps a user from being deleted, a sentence each; with an address where it can be mended elsewhere. [US10] */
export function findUserObstacles(
  user: User,
  { me, users, bots, connectors, agent }: Surroundings,
): Consequence[] {
  return needsOfUser(user.id, { me, users, bots, connectors, open: agent?.open ?? 0 }).map(
    (need): Consequence => {
      switch (need.kind) {
        case 'connector':
          if (need.bot === null)
            return {
              text: 'A bot under Connect Bots signs in as this user: delete that bot first.',
              link: 'Go to Connect Bots',
              href: href('/connect-bots'),
            };
          if (need.bot.name === null)
            return 'A connector of a bot of another account signs in as this user: it has to be deleted there first.';
          return {
            text: `A connector of the bot “${need.bot.name}” signs in as this user: delete the connector first.`,
            link: 'Go to its agent connectors',
            href: href(`/bots/${need.bot.id}/connectors`),
          };
        case 'conversations':
          return `${need.open} open ${need.open === 1 ? 'conversation needs' : 'conversations need'} it: disable the user, and others get them.`;
        case 'administrator':
          return 'It is the last enabled person with the profile “Administrator”: the account keeps one.';
        case 'acts':
          return 'You act as this user: act as another one first.';
        default:
          return unreachable(need);
      }
    },
  );
}

/** What goes with a user, a sentence each. [US10] */
export function findUserLosses(user: User, { users, skills }: Surroundings): string[] {
  const losses = skills
    .filter(({ id }) => user.skills.includes(id))
    .filter(({ id }) => !users.some((other) => other.id !== user.id && other.skills.includes(id)))
    .map(({ name }) => `Nobody is left with the skill “${name}”.`);
  if (user.login.method === 'api-key')
    losses.push(`Its API key “${user.login.key.keyName}” is gone for good.`);
  return losses;
}
