import type { Bot } from '#model/bot';
import type { BotRun } from '#model/bot-run';
import type { JsonValue } from '#model/json';
import type { Message } from '#model/message';
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
  const theirs = world.messages[conversation.id]?.filter(({ author }) => author.kind === 'consumer') ?? [];
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
    metadata: (theirs.at(-1)?.metadata ?? null) as readonly JsonValue[] | null,
    file: lastFile(theirs),
    personalInfo: firstName === '' && lastName === '' ? null : { firstname: firstName, lastname: lastName },
  };
}

function lastFile(said: readonly Message[]): ScriptAround['file'] {
  const event = said.findLast((one) => one.event.type === 'content' && one.event.file)?.event;
  if (event?.type !== 'content' || !event.file) return null;
  return { type: event.file.fileType, caption: event.file.caption ?? '' };
}
