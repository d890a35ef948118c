import type { Event } from '#core/bot/play/event';
import { placeOf } from '#core/bot/place';
import { shownWith } from '#core/bot/play/shown';
import type { Bot } from '#model/bot';
import type { Fact } from '#model/fact';
import type { BotId, InteractionId, UserId } from '#model/ids';
import { botOfUser } from '#core/engine/bot-server';
import type { LogEntry } from '#model/log-entry';
import type { RichContent } from '#model/rich-content/element';
import type { World } from '#model/world';

/** What a fact tells somebody who follows one bot, as events; `said` has the lines of the bot that can be pressed. */
export function createStory(botId: BotId) {
  const events: Event[] = [];
  /** Which interaction says a line that is still to be published. */
  const sayers = new Map<string, InteractionId>();
  let said: RichContent[] = [];

  function where(bot: Bot | undefined, by: InteractionId | undefined) {
    const place = bot && by ? placeOf(bot, by) : null;
    return place && { dialog: place.dialog.name, interaction: place.interaction.name };
  }

  function out(
    line: RichContent & { readonly text: string },
    bot: Bot | undefined,
    by?: InteractionId,
  ): void {
    said.push(line);
    events.push({ out: line.text, ...shownWith(line), ...where(bot, by) });
  }

  function reason(entry: LogEntry, bot: Bot | undefined, inPreview: boolean): void {
    switch (entry.kind) {
      case 'typed':
        return;
      case 'spoke':
        return out({ text: entry.values.text, ...entry.rich }, bot, entry.by);
      case 'transfer-unavailable': {
        const { message, skill, skillId } = entry.values;
        if (message !== '') out({ text: message }, bot);
        return void events.push({ event: 'escalated', skill, skillId });
      }
      case 'conversation-closed':
        if (inPreview) events.push({ event: 'closed' });
        return;
      default:
        events.push({ event: 'log', kind: entry.kind, ...entry.values });
    }
  }

  const isBot = (world: World, userId: UserId | null) =>
    userId !== null && botOfUser(world, userId)?.id === botId;

  return {
    events,
    get said(): readonly RichContent[] {
      return said;
    },
    forget: () => void (said = []),
    take(fact: Fact, world: World): void {
      switch (fact.type) {
        case 'bot.begun':
        case 'bot.turnTaken': {
          const { run, log } = fact;
          if (run.botId !== botId) return;
          for (const { id, by } of run.outbox) if (by) sayers.set(id, by);
          const inPreview = run.channel.kind === 'preview';
          for (const entry of log) reason(entry, world.bots[botId], inPreview);
          return;
        }
        case 'message.published': {
          const { author, event, audience, metadata } = fact.message;
          if (event.type !== 'content' || audience !== 'all' || author.kind !== 'user') return;
          if (!isBot(world, author.userId)) return;
          const lineId = metadata?.find(({ type }) => type === 'ExternalId')?.['id'];
          return out(event, world.bots[botId], sayers.get(String(lineId)));
        }
        case 'conversation.queued': {
          if (fact.because !== 'transfer' || !isBot(world, fact.from)) return;
          const skill = fact.skillId === null ? undefined : world.skills[fact.skillId];
          return void events.push({
            event: 'escalated',
            skill: skill?.name ?? '',
            skillId: fact.skillId ?? '',
          });
        }
        case 'conversation.assigned':
          if (fact.because !== 'accepted' && isBot(world, fact.userId)) events.push({ event: 'returned' });
          return;
        case 'conversation.closed':
          return void events.push({ event: 'closed' });
        case 'call.made': {
          const { url, ...request } = fact.call.request;
          return void events.push({ event: 'call', url, request, status: fact.call.status });
        }
        default:
      }
    },
  };
}
