import type { Command } from '#model/command';
import type { AccountId } from '#model/ids';
import type { World } from '#model/world';

/** The accounts a command names or whose things it would change; who gives it belongs to all of them. [AC8] */
export function accountsOf(world: World, command: Command): AccountId[] {
  // What does not exist belongs to nobody: the handlers say so.
  return named(world, command).filter(
    (one) => one !== undefined && world.accounts[one] !== undefined,
  ) as AccountId[];
}

function named(world: World, command: Command): (AccountId | undefined)[] {
  switch (command.type) {
    case 'skill.save':
      return [
        command.draft.accountId,
        command.draft.id === null ? undefined : world.skills[command.draft.id]?.accountId,
      ];
    case 'user.save':
      return [
        command.draft.accountId,
        command.draft.id === null ? undefined : world.users[command.draft.id]?.accountId,
      ];
    case 'campaign.save':
      return [
        command.draft.accountId,
        command.draft.id === null ? undefined : world.campaigns[command.draft.id]?.accountId,
      ];
    case 'connector.save':
      return [
        command.draft.accountId,
        world.bots[command.draft.botId]?.accountId,
        command.draft.id === null ? undefined : world.connectors[command.draft.id]?.accountId,
      ];
    case 'skill.delete':
      return [world.skills[command.skillId]?.accountId];
    case 'user.delete':
    case 'user.signIn':
      return [world.users[command.userId]?.accountId];
    case 'campaign.publish':
    case 'campaign.delete':
      return [world.campaigns[command.campaignId]?.accountId];
    case 'connector.start':
    case 'connector.stop':
    case 'connector.delete':
      return [world.connectors[command.connectorId]?.accountId];
    case 'bot.create':
      return [command.accountId];
    case 'skill.restore':
      return [command.skill.accountId];
    case 'user.restore':
      return [command.user.accountId];
    case 'campaign.restore':
      return [command.campaign.accountId];
    case 'bot.restore':
      return [command.bot.accountId];
    case 'connector.restore':
      return [command.connector.accountId, world.bots[command.connector.botId]?.accountId];
    case 'user.generateKey':
    case 'clock.set':
    case 'clock.advance':
    case 'lesson.enter':
      return [];
    default:
      return [world.bots[command.botId]?.accountId];
  }
}
