import { tidyName } from '#model/comparable-text';
import { fail } from '#model/failure';
import { freeName } from '#model/free-name';
import { asId, type AccountId, type BotId } from '#model/ids';
import { limits } from '#model/limits';
import { listOf } from '#model/list-of';
import { id } from '#model/schema-parts';
import * as v from 'valibot';
import { readBotFile as read } from '../../bot/import-bot';
import { command, done } from './command';
import { importStamp } from './import-stamp';

/** A bot from a file of the real product, under a name of its own; `notes` say what there is to know of it. */
export const importBot = command(
  'bot.import',
  { accountId: id<AccountId>(), file: v.string() },
  {
    accounts: (_, { accountId }) => [accountId],
    handle({ world, now, ids }, { accountId, file }) {
      if (!world.accounts[accountId]) return fail('not-found', { what: 'This account' });
      const botId = asId<BotId>(ids.uuid());
      const imported = read(file, { id: botId, accountId });
      if (!imported.ok) return imported;
      const { bot, notes } = imported.value;
      const taken = listOf(world, 'bots').flatMap((one) => (one.accountId === accountId ? [one.name] : []));
      const when = ` (${importStamp(now)})`;
      const stem = `${tidyName(bot.name).slice(0, limits.botName - when.length)}${when}`;
      const name = freeName({ stem, taken, limit: limits.botName });
      return done([{ type: 'bot.saved', at: now, bot: { ...bot, name } }], { botId, notes });
    },
  },
);
