import { fail } from '#model/failure';
import type { BotId, BotRunId, InteractionId } from '#model/ids';
import { counts } from '#model/limits';
import { id } from '#model/schema-parts';
import * as v from 'valibot';
import { placeOf } from '../../bot/place';
import { goOn } from '../bot-turns';
import { accountOfBot, command, done } from './command';

/** The author's mark: the bot waits before this interaction until told to go on. */
export const setBreakpoint = command(
  'breakpoint.set',
  { botId: id<BotId>(), interactionId: id<InteractionId>(), on: v.boolean() },
  {
    accounts: accountOfBot,
    handle({ world, now }, { botId, interactionId, on }) {
      const bot = world.bots[botId];
      if (!bot || !placeOf(bot, interactionId)) return fail('not-found', { what: 'This interaction' });
      const before = world.breakpoints[botId] ?? [];
      if (before.includes(interactionId) === on) return done([]);
      const others = before.filter((one) => one !== interactionId && placeOf(bot, one) !== null);
      if (on && others.length >= counts.interactions)
        return fail('bad-input', {
          what: `A bot pauses before at most ${counts.interactions} interactions.`,
        });
      const interactionIds = on ? [...others, interactionId] : others;
      return done([{ type: 'bot.breakpointsSet', at: now, botId, interactionIds }]);
    },
  },
);

export const letBotGoOn = command(
  'bot.goOn',
  { runId: id<BotRunId>(), step: v.exactOptional(v.boolean()) },
  {
    accounts: ({ botRuns, bots }, { runId }) => {
      const run = botRuns[runId];
      return [run && bots[run.botId]?.accountId];
    },
    handle(context, { runId, step = false }) {
      const facts = goOn(context.world, runId, step, context);
      return facts.ok ? done(facts.value) : facts;
    },
  },
);
