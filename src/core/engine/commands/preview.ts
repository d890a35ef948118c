import { fail } from '#model/failure';
import type { BotId, InteractionId } from '#model/ids';
import { limits } from '#model/limits';
import { id } from '#model/schema-parts';
import * as v from 'valibot';
import { previewIdOf } from '#model/bot-run';
import { placeOf } from '../../bot/place';
import { authorsTurn, previewAnew, typedInPreview } from '../bot-turns';
import { runFrom } from '../../bot/preview';
import { note } from '../../bot/turn-draft';
import { setVariable } from '../../bot/variables/set-variable';
import { checkLength, checkName } from './check-text';
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

/** The bot plays on from there, with the variables it has now. */
export const runPreviewFrom = command(
  'preview.runFrom',
  { botId: id<BotId>(), interactionId: id<InteractionId>() },
  {
    accounts: accountOfBot,
    handle(context, { botId, interactionId }) {
      const bot = context.world.bots[botId];
      const place = bot && placeOf(bot, interactionId);
      if (!place) return fail('not-found', { what: 'This interaction' });
      const facts = authorsTurn(context.world, botId, (draft) => runFrom(draft, place), context);
      return facts.ok ? done(facts.value) : facts;
    },
  },
);

/** As a rule would set it, for the rest of the session; empty forgets it. */
export const setInPreview = command(
  'preview.setVariable',
  { botId: id<BotId>(), name: v.string(), value: v.string() },
  {
    accounts: accountOfBot,
    handle(context, { botId, name, value }) {
      const checked = checkName('A variable', name, limits.variableName, 'name');
      if (!checked.ok) return checked;
      const fits = checkLength('A value', value, limits.interactionText, 'value');
      if (!fits.ok) return fits;
      const facts = authorsTurn(
        context.world,
        botId,
        (draft) => {
          note(draft, 'variable-set-by-author', { variable: checked.value });
          setVariable(draft, checked.value, value === '' ? null : value, 'session');
        },
        context,
      );
      return facts.ok ? done(facts.value) : facts;
    },
  },
);
