import { dialogKinds } from '#model/dialog';
import { fail } from '#model/failure';
import { freeName } from '#model/free-name';
import { asId, type BotId, type DialogId } from '#model/ids';
import { counts, limits } from '#model/limits';
import { listOf } from '#model/list-of';
import { id } from '#model/schema-parts';
import { copyDialogs } from '../../bot/copy-dialogs';
import { accountOfBot, command, done } from './command';
import { findDialog, namesIn } from './dialogs';

/** With all that is in it; its connectors stay with the bot they play. */
export const copyBot = command(
  'bot.copy',
  { botId: id<BotId>() },
  {
    accounts: accountOfBot,
    handle({ world, now, ids }, { botId }) {
      const bot = world.bots[botId];
      if (!bot) return fail('not-found', { what: 'This bot' });
      const others = listOf(world, 'bots').filter(({ accountId }) => accountId === bot.accountId);
      const taken = others.map(({ name }) => name);
      const copy = {
        ...bot,
        id: asId<BotId>(ids.uuid()),
        name: freeName({ stem: bot.name, ending: ' copy', limit: limits.botName, taken }),
      };
      return done([{ type: 'bot.saved', at: now, bot: copy }], { botId: copy.id });
    },
  },
);

/** What leads within it leads within the copy. Its patterns are the same: the author makes them differ. */
export const copyDialog = command(
  'dialog.copy',
  { botId: id<BotId>(), dialogId: id<DialogId>() },
  {
    accounts: accountOfBot,
    handle(context, { botId, dialogId }) {
      const dialog = findDialog(context, botId, dialogId);
      if (!dialog) return fail('not-found', { what: 'This dialog' });
      if (dialogKinds[dialog.kind].isOnly)
        return fail('bad-input', {
          what: `A bot has one ${dialogKinds[dialog.kind].label.toLowerCase()} dialog.`,
        });
      const dialogs = context.world.bots[botId]?.dialogs ?? [];
      if (dialogs.length >= counts.dialogs)
        return fail('bad-input', { what: `A bot has at most ${counts.dialogs} dialogs.` });
      const name = freeName({
        stem: dialog.name,
        ending: ' copy',
        limit: limits.dialogName,
        taken: dialogs.map((one) => one.name),
      });
      const taken = namesIn(dialogs);
      const [copy = dialog] = copyDialogs([dialog], {
        nextId: () => context.ids.uuid(),
        nameOf(stem) {
          const ending = { stem, ending: '_copy', between: '_', limit: limits.interactionName };
          taken.push(freeName({ ...ending, taken }));
          return taken.at(-1) ?? stem;
        },
      });
      return done([{ type: 'dialog.saved', at: context.now, botId, dialog: { ...copy, name } }], {
        dialogId: copy.id,
      });
    },
  },
);
