import type { Bot } from '#model/bot';
import type { BotRun } from '#model/bot-run';
import type { JsonValue } from '#model/json';
import type { World } from '#model/world';
import { contextSeen } from './context-service';
import { environmentOf } from './environment-of';
import { aroundPreview, type ScriptAround } from '../bot/scripts/script-job';

/** What the code of a bot sees of the world: whom it talks to, and how they came. */
export function scriptAround(world: World, bot: Bot, { channel, id }: BotRun): ScriptAround {
  const conversation =
    channel.kind === 'conversation' ? world.conversations[channel.conversationId] : undefined;
  const environment = environmentOf(world, bot);
  const seenBy = (...of: readonly string[]) => contextSeen(world, bot.accountId, of);
  if (!conversation) return aroundPreview(bot, id, world.at, { environment, context: seenBy(id) });
  const { consumerId, campaignId, engagementId, skillId, openedAt } = conversation;
  const { firstName = '', lastName = '' } = world.consumers[consumerId] ?? {};
  const said = world.messages[conversation.id]?.findLast(({ author }) => author.kind === 'consumer');
  const context = seenBy(conversation.id, consumerId);
  return {
    ...aroundPreview(bot, id, world.at, { environment, context }),
    channel: 'lp_web',
    accountId: conversation.accountId,
    conversationId: conversation.id,
    userPlatformId: consumerId,
    engagement: {
      ...(campaignId && { campaignId }),
      ...(engagementId && { engagementId }),
      ...(skillId && { currentSkillId: skillId }),
      startTs: String(openedAt),
      brandId: conversation.accountId,
    },
    // The edge: metadata is JSON.
    metadata: (said?.metadata ?? null) as readonly JsonValue[] | null,
    personalInfo: firstName === '' && lastName === '' ? null : { firstname: firstName, lastname: lastName },
  };
}
