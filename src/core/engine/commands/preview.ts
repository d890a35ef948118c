import type { BotId } from '#model/ids';
import { limits } from '#model/limits';
import { id } from '#model/schema-parts';
import * as v from 'valibot';
import { somebody } from '../../access/may';
import { preview } from '../bot-turns';
import { checkLength } from './check-text';
import { accountOfBot, command, done } from './command';

export const openPreview = command(
  'preview.open',
  { botId: id<BotId>() },
  {
    need: somebody,
    accounts: accountOfBot,
    handle({ world, now, ids }, { botId }) {
      const open = Object.values(world.botRuns).some(
        (run) => run.botId === botId && run.connectorId === null,
      );
      if (open) return done([]);
      const facts = preview(world, botId, null, { now, ids });
      return facts.ok ? done(facts.value) : facts;
    },
  },
);

export const sayInPreview = command(
  'preview.say',
  { botId: id<BotId>(), text: v.string() },
  {
    need: somebody,
    accounts: accountOfBot,
    handle({ world, now, ids }, { botId, text }) {
      const checked = checkLength('A message', text, limits.message, 'text');
      if (!checked.ok) return checked;
      const facts = preview(world, botId, { kind: 'line', text, sequence: 0 }, { now, ids });
      return facts.ok ? done(facts.value) : facts;
    },
  },
);

export const resetPreview = command(
  'preview.reset',
  { botId: id<BotId>() },
  {
    need: somebody,
    accounts: accountOfBot,
    handle({ world, now, ids }, { botId }) {
      const facts = preview(world, botId, null, { now, ids });
      return facts.ok ? done(facts.value) : facts;
    },
  },
);
