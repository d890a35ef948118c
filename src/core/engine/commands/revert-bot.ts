import type { Bot } from '#model/bot';
import { storedBot } from '#model/bot-schema';
import { fail } from '#model/failure';
import { limits } from '#model/limits';
import { listOf } from '#model/list-of';
import type * as v from 'valibot';
import { command } from './command';
import { saveWhole } from './restore';
import { named, renamed } from './restored';

const aBot: v.GenericSchema<unknown, Bot> = storedBot;

/** The same bot has the same text, in whatever order its fields stand. */
function textOf(bot: Bot): string {
  return JSON.stringify(bot, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** A bot as it was before an edit, or is after it, unless it is not `instead` any more. */
export const revertBot = command(
  'bot.revert',
  { bot: aBot, instead: aBot },
  {
    accounts: (world, { bot }) => [bot.accountId, world.bots[bot.id]?.accountId],
    handle({ world, now }, { bot, instead }) {
      const stored = world.bots[bot.id];
      if (!stored) return fail('not-found', { what: 'This bot' });
      if (textOf(stored) !== textOf(instead))
        return fail('bad-input', { what: 'The bot was changed elsewhere meanwhile, so it stays as it is.' });
      const others = listOf(world, 'bots').filter(
        ({ id, accountId }) => id !== bot.id && accountId === bot.accountId,
      );
      const back = { ...bot, name: named(bot, others, limits.botName) };
      return saveWhole(back, now, renamed(bot, back));
    },
  },
);
