import type { BotId } from '#model/ids';
import { limits } from '#model/limits';
import { id } from '#model/schema-parts';
import * as v from 'valibot';
import { previewIdOf } from '../bot-server';
import { previewAnew, typedInPreview } from '../bot-turns';
import { checkLength } from './check-text';
import { accountOfBot, command, done } from './command';

export const openPreview = command(
  'preview.open',
  { botId: id<BotId>() },
  {
    accounts: accountOfBot,
    handle(context, { botId }) {
      if (context.world.botRuns[previewIdOf(botId)]) return done([]);
      const facts = previewAnew(context.world, botId, context);
      return facts.ok ? done(facts.value) : facts;
    },
  },
);

export const sayInPreview = command(
  'preview.say',
  { botId: id<BotId>(), text: v.string() },
  {
    accounts: accountOfBot,
    handle(context, { botId, text }) {
      const checked = checkLength('A message', text, limits.message, 'text');
      if (!checked.ok) return checked;
      const facts = typedInPreview(context.world, botId, text, context);
      return facts.ok ? done(facts.value) : facts;
    },
  },
);

export const resetPreview = command(
  'preview.reset',
  { botId: id<BotId>() },
  {
    accounts: accountOfBot,
    handle(context, { botId }) {
      const facts = previewAnew(context.world, botId, context);
      return facts.ok ? done(facts.value) : facts;
    },
  },
);
