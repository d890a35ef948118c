import { fail } from '#model/failure';
import type { BotId, DialogId } from '#model/ids';
import { id } from '#model/schema-parts';
import * as v from 'valibot';
import { takeDialogs } from '../../bot/take-dialogs';
import { accountOfBot, command, done } from './command';
import { importStamp } from './import-stamp';

/** Dialogs of another bot of the account; `notes` say what they had there and have not here. */
export const importDialogs = command(
  'dialog.import',
  { botId: id<BotId>(), from: id<BotId>(), dialogIds: v.array(id<DialogId>()) },
  {
    accounts: (world, asked) => [...accountOfBot(world, asked), world.bots[asked.from]?.accountId],
    handle({ world, now, ids }, { botId, from, dialogIds }) {
      const bot = world.bots[botId];
      const source = world.bots[from];
      if (!bot || source?.accountId !== bot.accountId) return fail('not-found', { what: 'This bot' });
      const taken = takeDialogs(bot, source, dialogIds, { when: importStamp(now), nextId: () => ids.uuid() });
      if (!taken.ok) return taken;
      const { bot: changed, ...outcome } = taken.value;
      return done([{ type: 'bot.saved', at: now, bot: changed }], outcome);
    },
  },
);
