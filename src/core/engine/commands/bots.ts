import { failed } from '#base/result';
import { sameName, tidyName } from '#model/comparable-text';
import type { Bot } from '#model/bot';
import { botEntries } from '#model/bot-schema';
import { domainOf } from '#model/domain-schema';
import { botIdOf } from '#model/connector';
import { fail } from '#model/failure';
import { asId, type AccountId, type BotEnvironmentId, type BotId } from '#model/ids';
import { limits } from '#model/limits';
import { listOf } from '#model/list-of';
import { id, judgedByHandlers, judgedHere } from '#model/schema-parts';
import type { World } from '#model/world';
import * as v from 'valibot';
import { hasDebug } from '../../bot/has-debug';
import { misfits } from '../../bot/misfits';
import { newBot } from '../../bot/new-bot';
import { checkLength, checkName, firstFailure } from './check-text';
import { accountOfBot, command, done } from './command';

export const createBot = command('bot.create', botEntries(judgedByHandlers), {
  accounts: (_, { accountId }) => [accountId],
  handle({ world, now, ids }, { accountId, name, description }) {
    if (!world.accounts[accountId]) return fail('not-found', { what: 'This account' });
    const failure = firstFailure(
      checkName('A bot', name, limits.botName, 'name'),
      checkLength('The description', description, limits.botDescription, 'description'),
    );
    if (failure) return failed(failure);
    if (isTaken(world, accountId, name)) {
      return fail('name-taken', { what: 'a bot', name: tidyName(name) }, 'name');
    }
    const botId = asId<BotId>(ids.uuid());
    const bot = newBot({
      id: botId,
      accountId,
      name: tidyName(name),
      description: description.trim(),
      nextId: () => ids.uuid(),
    });
    return done([{ type: 'bot.saved', at: now, bot }], { botId });
  },
});

const named = {
  botId: id<BotId>(),
  name: v.string(),
  description: v.string(),
  /** Left out, it stays as it was. */
  errorMessage: v.exactOptional(v.string()),
  /** null for none; left out, it stays as it was. */
  environmentId: v.exactOptional(v.nullable(id<BotEnvironmentId>())),
  /** Whether its debug commands are on; left out, it stays as it was. */
  debug: v.exactOptional(v.boolean()),
};
export const renameBot = command('bot.rename', named, {
  accounts: accountOfBot,
  handle({ world, now }, { botId, name, description, errorMessage, environmentId, debug }) {
    const bot = world.bots[botId];
    if (!bot) return fail('not-found', { what: 'This bot' });
    const failure = firstFailure(
      checkName('A bot', name, limits.botName, 'name'),
      checkLength('The description', description, limits.botDescription, 'description'),
    );
    if (failure) return failed(failure);
    if (isTaken(world, bot.accountId, name, botId)) {
      return fail('name-taken', { what: 'a bot', name: tidyName(name) }, 'name');
    }
    const message = errorMessage ?? bot.errorMessage ?? '';
    const tooLong = checkLength('The response', message, limits.interactionText, 'errorMessage');
    if (!tooLong.ok) return tooLong;
    const environment = environmentId ? world.environments[environmentId] : null;
    // One that is not there any more is none, as long as nobody chooses it.
    if (environmentId && environmentId !== bot.environmentId && environment?.accountId !== bot.accountId)
      return fail('not-found', { what: 'This bot environment' }, 'environmentId');
    const renamed = {
      ...bot,
      name: tidyName(name),
      description: description.trim(),
      ...(debug !== undefined && debug !== hasDebug(bot) && { debug }),
    };
    const worded = withText(renamed, 'errorMessage', message);
    const saved = environmentId === undefined ? worded : linked(worded, environmentId);
    return done([{ type: 'bot.saved', at: now, bot: saved }]);
  },
});

const code = { botId: id<BotId>(), globalFunctions: v.string() };
export const saveGlobalFunctions = command('bot.saveFunctions', code, {
  accounts: accountOfBot,
  handle({ world, now }, { botId, globalFunctions }) {
    const bot = world.bots[botId];
    if (!bot) return fail('not-found', { what: 'This bot' });
    const checked = checkLength('The functions', globalFunctions, limits.globalFunctions, 'globalFunctions');
    if (!checked.ok) return checked;
    return done([{ type: 'bot.saved', at: now, bot: withText(bot, 'globalFunctions', globalFunctions) }]);
  },
});

const understanding = { botId: id<BotId>(), domain: domainOf(judgedHere) };
export const saveDomain = command('bot.saveDomain', understanding, {
  accounts: accountOfBot,
  handle({ world, now }, { botId, domain }) {
    const bot = world.bots[botId];
    if (!bot) return fail('not-found', { what: 'This bot' });
    for (const [what, named] of [
      ['an intent', domain.intents],
      ['an entity', domain.entities],
    ] as const) {
      const twin = named.find((one, at) => named.findIndex(({ name }) => sameName(name, one.name)) !== at);
      if (twin) return fail('name-taken', { what, name: twin.name }, 'name');
    }
    const fits = misfits('The bot', { dialogs: [], integrations: [], domain });
    for (const misfit of fits) return fail('bad-input', { what: `${misfit}.` });
    return done([{ type: 'bot.saved', at: now, bot: { ...bot, domain } }]);
  },
});

export const deleteBot = command(
  'bot.delete',
  { botId: id<BotId>() },
  {
    accounts: accountOfBot,
    handle({ world, now }, { botId }) {
      const bot = world.bots[botId];
      if (!bot) return fail('not-found', { what: 'This bot' });
      const connectors = listOf(world, 'connectors').filter((one) => botIdOf(one) === botId);
      if (connectors.length > 0) {
        const by = connectors.length === 1 ? 'a connector' : `${connectors.length} connectors`;
        return fail('in-use', { what: `The bot “${bot.name}”`, by });
      }
      return done([{ type: 'bot.deleted', at: now, botId }]);
    },
  },
);

/** What is not there where it is empty. */
function withText(bot: Bot, field: 'globalFunctions' | 'errorMessage', text: string): Bot {
  const saved: { -readonly [Field in keyof Bot]: Bot[Field] } = { ...bot, [field]: text };
  if (text.trim() === '') delete saved[field];
  return saved;
}

function linked({ environmentId: _before, ...bot }: Bot, environmentId: BotEnvironmentId | null): Bot {
  return environmentId === null ? bot : { ...bot, environmentId };
}

function isTaken(world: World, accountId: AccountId, name: string, except?: BotId): boolean {
  return listOf(world, 'bots').some(
    (other) => other.accountId === accountId && other.id !== except && sameName(other.name, name),
  );
}
