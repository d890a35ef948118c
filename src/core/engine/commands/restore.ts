import { failed, ok, type Result } from '#base/result';
import type { Bot } from '#model/bot';
import type { Campaign } from '#model/campaign';
import { partsDown, type Connector } from '#model/connector';
import { describeIssue } from '#model/describe-issue';
import { dialogKinds, type Dialog } from '#model/dialog';
import { lacksStarter } from '#model/lacks-starter';
import { fail, type Failure } from '#model/failure';
import { listOf } from '#model/list-of';
import { freeName } from '#model/free-name';
import type { Integration } from '#model/integration';
import type { Interaction } from '#model/interaction';
import { hasCategory } from '#model/interaction/has-category';
import { limits } from '#model/limits';
import type { BotId, DialogId } from '#model/ids';
import { id } from '#model/schema-parts';
import { storedBot } from '#model/bot-schema';
import { storedDialog, storedInteraction } from '#model/dialog-schema';
import { storedCampaign } from '#model/campaign-schema';
import { storedConnector } from '#model/connector-schema';
import { storedIntegration } from '#model/integration-schema';
import { storedSkill } from '#model/skill-schema';
import { mendBot, mendCampaign, NameMender } from '#model/mend-names';
import * as v from 'valibot';
import { publishGaps } from '../../administration/campaigns';
import { checkEscalation, checkFallback, ownerOf } from '../../administration/connectors';
import { doubled, misfits } from '../../bot/misfits';
import { patternsOnce } from '../../bot/pattern-lists';
import { checkSkills } from './campaigns';
import { maySeat } from './connectors';
import { accountOfBot, command, done, type CommandContext } from './command';
import { named, renamed, unchanged, type Named, type Restored } from './restored';

const botId = id<BotId>();
const reads = <Thing>(schema: v.GenericSchema<unknown, Thing>) => schema;
/** Things as they were when they were deleted. */
const was = {
  interaction: reads<Interaction>(storedInteraction),
  dialog: reads<Dialog>(storedDialog),
  integration: reads<Integration>(storedIntegration),
  bot: reads<Bot>(storedBot),
  campaign: reads<Campaign>(storedCampaign),
};
/** Among those beside it. */
const place = v.pipe(v.number(), v.integer(), v.minValue(0));

// What was deleted comes back as it was, in its place and under its id, as long as what it belongs to is still there. A name
// that was taken meanwhile gets a number; what has come back already stays as it is.

const anInteraction = { botId, dialogId: id<DialogId>(), interaction: was.interaction, at: place };
export const restoreInteraction = command('interaction.restore', anInteraction, {
  accounts: accountOfBot,
  handle: (context, asked) =>
    inBot(context, asked.botId, [asked.interaction], (bot) => {
      const { interaction, at } = asked;
      const dialog = bot.dialogs.find((one) => one.id === asked.dialogId);
      if (!dialog) return fail('not-found', { what: 'The dialog it was in' });
      const inUse = bot.dialogs.flatMap(({ interactions }) => interactions);
      if (inUse.some(({ id }) => id === interaction.id)) return ok(bot);
      if (hasCategory(interaction, 'starter') && !lacksStarter(dialog))
        return fail('bad-input', {
          what: 'The dialog has another User Says by now, and it can have only one.',
        });
      const taken = inUse.map(({ name }) => name);
      const back = {
        ...interaction,
        name: freeName({ stem: interaction.name, taken, limit: limits.dialogName }),
      };
      const first = dialog.interactions.some((one) => hasCategory(one, 'starter')) ? 1 : 0;
      const where = hasCategory(back, 'starter') ? 0 : Math.max(at, first);
      const interactions = dialog.interactions.toSpliced(where, 0, back);
      return ok({
        ...bot,
        dialogs: bot.dialogs.map((one) => (one.id === dialog.id ? { ...one, interactions } : one)),
      });
    }),
});

export const restoreDialog = command(
  'dialog.restore',
  { botId, dialog: was.dialog, at: place },
  {
    accounts: accountOfBot,
    handle: (context, { botId, dialog, at }) =>
      inBot(context, botId, [dialog, ...dialog.interactions], (bot) => {
        if (bot.dialogs.some(({ id }) => id === dialog.id)) return ok(bot);
        const { isOnly, label } = dialogKinds[dialog.kind];
        if (isOnly && bot.dialogs.some(({ kind }) => kind === dialog.kind))
          return fail('bad-input', {
            what: `The bot has another ${label.toLowerCase()} dialog by now, and it can have only one.`,
          });
        const taken = bot.dialogs.flatMap(({ interactions }) => interactions.map(({ name }) => name));
        const interactions = dialog.interactions.map((one) => {
          const name = freeName({ stem: one.name, taken, limit: limits.dialogName });
          taken.push(name);
          return { ...one, name };
        });
        const back = { ...dialog, interactions, name: named(dialog, bot.dialogs, limits.dialogName) };
        return ok({ ...bot, dialogs: bot.dialogs.toSpliced(at, 0, back) });
      }),
  },
);

export const restoreIntegration = command(
  'integration.restore',
  { botId, integration: was.integration, at: place },
  {
    accounts: accountOfBot,
    handle: (context, { botId, integration, at }) =>
      inBot(context, botId, [integration], (bot) => {
        if (bot.integrations.some(({ id }) => id === integration.id)) return ok(bot);
        const back = { ...integration, name: named(integration, bot.integrations, limits.integrationName) };
        return ok({ ...bot, integrations: bot.integrations.toSpliced(at, 0, back) });
      }),
  },
);

export const restoreBot = command(
  'bot.restore',
  { bot: was.bot },
  {
    accounts: (_, { bot }) => [bot.accountId],
    handle({ world, now }, { bot }) {
      if (world.bots[bot.id]) return unchanged;
      if (!world.accounts[bot.accountId]) return fail('not-found', { what: 'This account' });
      const others = listOf(world, 'bots').filter(({ accountId }) => accountId === bot.accountId);
      const back = { ...bot, name: named(bot, others, limits.botName) };
      return saveWhole(back, now, renamed(bot, back));
    },
  },
);

/** It comes back stopped: starting is a step of its own. Without its fallback skill where that has gone meanwhile. */
export const restoreConnector = command(
  'connector.restore',
  { connector: storedConnector },
  {
    accounts: (world, { connector }) => [ownerOf(connector, world.bots)],
    handle(context, { connector }) {
      const { world, now } = context;
      if (world.connectors[connector.id]) return unchanged;
      const checked = maySeat(context, connector);
      if (!checked.ok) return checked;
      // Without it nobody would get what goes wrong.
      const nowhere = checkEscalation(connector, world.skills);
      if (nowhere) return failed(nowhere);
      const isLost = checkFallback(connector, world.skills) !== null;
      const back: Connector = {
        ...connector,
        ...(isLost && { fallbackSkillId: null }),
        ...{ wanted: 'stopped', status: 'stopped', parts: partsDown },
      };
      const differs = isLost ? ['its fallback skill is gone'] : [];
      return done([{ type: 'connector.saved', at: now, connector: back }], { differs });
    },
  },
);

export const restoreSkill = command(
  'skill.restore',
  { skill: storedSkill },
  {
    accounts: (_, { skill }) => [skill.accountId],
    handle({ world, now }, { skill }) {
      if (world.skills[skill.id]) return unchanged;
      if (!world.accounts[skill.accountId]) return fail('not-found', { what: 'This account' });
      const others = Object.values(world.skills).filter(({ accountId }) => accountId === skill.accountId);
      const back = { ...skill, name: named(skill, others, limits.skillName) };
      return done([{ type: 'skill.saved', at: now, skill: back }], { differs: renamed(skill, back) });
    },
  },
);

/** One that was live is live again, if everything it needs is still there. */
export const restoreCampaign = command(
  'campaign.restore',
  { campaign: was.campaign },
  {
    accounts: (_, { campaign }) => [campaign.accountId],
    handle({ world, now }, { campaign }) {
      if (world.campaigns[campaign.id]) return unchanged;
      if (!world.accounts[campaign.accountId]) return fail('not-found', { what: 'This account' });
      const others = Object.values(world.campaigns).filter(
        ({ accountId }) => accountId === campaign.accountId,
      );
      for (const misfit of doubled('engagements', campaign.engagements))
        return fail('bad-input', { what: `${misfit}.` });
      const own = checkSkills(world, campaign);
      if (!own.ok) return own;
      const tidy = mendCampaign(new NameMender(), campaign, '');
      const back = { ...tidy, name: named(tidy, others, limits.campaignName) };
      const missing =
        campaign.publishedAt === null
          ? []
          : publishGaps(back, (skillId) => world.skills[skillId] !== undefined);
      const publishedAt = missing.length === 0 ? campaign.publishedAt : null;
      const differs = [
        ...renamed(campaign, back),
        ...(missing.length > 0 ? [`it is not published: it lacks ${missing.join(', ')}`] : []),
      ];
      return done([{ type: 'campaign.saved', at: now, campaign: { ...back, publishedAt } }], { differs });
    },
  },
);

function inBot(
  { world, now }: CommandContext,
  botId: BotId,
  asked: readonly Known[],
  restore: (bot: Bot) => Result<Bot, Failure>,
) {
  const bot = world.bots[botId];
  if (!bot) return fail('not-found', { what: 'The bot it belonged to' });
  const back = restore(bot);
  if (!back.ok) return back;
  return back.value === bot ? unchanged : saveWhole(back.value, now, renamedParts(back.value, asked));
}

/** As long as it fits together: what comes back may have been changed on its way. */
export function saveWhole(whole: Bot, now: number, differs: readonly string[]) {
  const bot = mendBot(new NameMender(), whole, '');
  const checked = v.safeParse(storedBot, bot);
  if (!checked.success)
    return fail('bad-input', { what: `The bot cannot hold that: ${describeIssue(checked.issues[0])}.` });
  for (const misfit of misfits('The bot', bot)) return fail('bad-input', { what: `${misfit}.` });
  const dialogs = bot.dialogs.map((dialog) => ({
    ...dialog,
    interactions: dialog.interactions.map(patternsOnce),
  }));
  const restored: Restored = { differs };
  return done([{ type: 'bot.saved', at: now, bot: { ...bot, dialogs } }], restored);
}

interface Known extends Named {
  readonly id: string;
}

/** Of what was asked back into a bot, what has another name now. */
function renamedParts(back: Bot, asked: readonly Known[]): string[] {
  const names = new Map<string, string>(
    [...back.integrations, ...back.dialogs, ...back.dialogs.flatMap(({ interactions }) => interactions)].map(
      ({ id, name }) => [id, name],
    ),
  );
  return asked.flatMap((one) => renamed(one, { name: names.get(one.id) ?? one.name }));
}
