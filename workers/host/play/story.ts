import { eventOfCall, eventsOfReason, outOf, type Event } from '#core/bot/play/event';
import type { Fact } from '#model/fact';
import type { BotId, InteractionId, UserId } from '#model/ids';
import { speakerIdOfUser } from '#core/engine/bot-server';
import type { RichContent } from '#model/rich-content/element';
import type { World } from '#model/world';

/** What a fact tells somebody who follows one bot, as events, each with when it was told; `said` has the lines of the bot that can be pressed. */
export function createStory(botId: BotId, now: () => number) {
  const events: Event[] = [];
  const times: number[] = [];
  function tell(...told: readonly Event[]): void {
    events.push(...told);
    times.push(...told.map(now));
  }
  /** Which interaction says a line that is still to be published. */
  const sayers = new Map<string, InteractionId>();
  let said: RichContent[] = [];

  const isBot = (world: World, userId: UserId | null) =>
    userId !== null && speakerIdOfUser(world, userId) === botId;

  return {
    events,
    times,
    tell,
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
          for (const entry of log) {
            if (entry.kind === 'spoke') said.push(entry.rich ?? {});
            tell(...eventsOfReason(world.bots[botId], entry, inPreview));
          }
          return;
        }
        case 'message.published': {
          const { author, event, audience, metadata } = fact.message;
          if (event.type !== 'content' || audience !== 'all' || author.kind !== 'user') return;
          if (!isBot(world, author.userId)) return;
          const lineId = metadata?.find(({ type }) => type === 'ExternalId')?.['id'];
          said.push(event);
          return tell(outOf(event, world.bots[botId], sayers.get(String(lineId))));
        }
        case 'conversation.queued': {
          if (fact.because !== 'transfer' || !isBot(world, fact.from)) return;
          const skill = fact.skillId === null ? undefined : world.skills[fact.skillId];
          return tell({
            event: 'escalated',
            skill: skill?.name ?? '',
            skillId: fact.skillId ?? '',
          });
        }
        case 'conversation.assigned':
          if (fact.because !== 'accepted' && isBot(world, fact.userId)) tell({ event: 'returned' });
          return;
        case 'conversation.closed':
          return tell({ event: 'closed' });
        case 'call.made':
          return tell(eventOfCall(fact.call));
        default:
      }
    },
  };
}
