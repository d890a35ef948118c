import { failed } from '#base/result';
import { sameName, tidyName } from '#model/comparable-text';
import { fail } from '#model/failure';
import { asId, type AccountId, type BotId, type DialogId, type InteractionId } from '#model/ids';
import { counts, limits } from '#model/limits';
import type { World } from '#model/world';
import type { Dialog } from '#model/dialog';
import type { Interaction } from '#model/interaction';
import { listOf } from '#model/list-of';
import { checkInteraction } from '../../bot/check-dialog';
import { nameIn, renameDialog } from '../../bot/interaction-name';
import { patternsOnce } from '../../bot/patterns-once';
import { newBot, newDialog, newInteraction } from '../../bot/new-bot';
import { preview } from '../bot-turns';
import {
  checkLength,
  checkName,
  done,
  firstFailure,
  type CommandContext,
  type HandleCommand,
} from './context';

export const createBot: HandleCommand<'bot.create'> = (
  { world, now, ids },
  { accountId, name, description },
) => {
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
};

function isTaken(world: World, accountId: AccountId, name: string, except?: BotId): boolean {
  return listOf(world, 'bots').some(
    (other) => other.accountId === accountId && other.id !== except && sameName(other.name, name),
  );
}

export const renameBot: HandleCommand<'bot.rename'> = ({ world, now }, { botId, name, description }) => {
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
  const renamed = { ...bot, name: tidyName(name), description: description.trim() };
  return done([{ type: 'bot.saved', at: now, bot: renamed }]);
};

export const deleteBot: HandleCommand<'bot.delete'> = ({ world, now }, { botId }) => {
  const bot = world.bots[botId];
  if (!bot) return fail('not-found', { what: 'This bot' });
  const connectors = listOf(world, 'connectors').filter((one) => one.botId === botId);
  if (connectors.length > 0) {
    const by = connectors.length === 1 ? 'a connector' : `${connectors.length} connectors`;
    return fail('in-use', { what: `The bot “${bot.name}”`, by });
  }
  return done([{ type: 'bot.deleted', at: now, botId }]);
};

export const createDialog: HandleCommand<'dialog.create'> = ({ world, now, ids }, { botId, name, kind }) => {
  const bot = world.bots[botId];
  if (!bot) return fail('not-found', { what: 'This bot' });
  const checked = checkName('A dialog', name, limits.dialogName, 'name');
  if (!checked.ok) return checked;
  if (bot.dialogs.some((other) => sameName(other.name, name))) {
    return fail('name-taken', { what: 'a dialog', name: checked.value }, 'name');
  }
  if (kind === 'fallback' && bot.dialogs.some((other) => other.kind === 'fallback')) {
    return fail('bad-input', { what: 'A bot has one fallback dialog, and this one has it already.' }, 'kind');
  }
  if (bot.dialogs.length >= counts.dialogs)
    return fail('bad-input', { what: `A bot has at most ${counts.dialogs} dialogs.` });
  const dialogId = asId<DialogId>(ids.uuid());
  const dialog = newDialog({
    id: dialogId,
    name: checked.value,
    kind,
    taken: namesIn(bot.dialogs),
    nextId: () => ids.uuid(),
  });
  return done([{ type: 'dialog.saved', at: now, botId, dialog }], { dialogId });
};

function findDialog({ world }: CommandContext, botId: BotId, dialogId: DialogId): Dialog | undefined {
  return world.bots[botId]?.dialogs.find((dialog) => dialog.id === dialogId);
}

export const saveDialog: HandleCommand<'dialog.save'> = (context, { botId, dialogId, name, enabled }) => {
  const dialog = findDialog(context, botId, dialogId);
  if (!dialog) return fail('not-found', { what: 'This dialog' });
  const checked = checkName('A dialog', name, limits.dialogName, 'name');
  if (!checked.ok) return checked;
  const others = context.world.bots[botId]?.dialogs.filter((other) => other.id !== dialogId) ?? [];
  if (others.some((other) => sameName(other.name, name))) {
    return fail('name-taken', { what: 'a dialog', name: checked.value }, 'name');
  }
  const saved = { ...renameDialog(dialog, checked.value, namesIn(others)), enabled };
  return done([{ type: 'dialog.saved', at: context.now, botId, dialog: saved }]);
};

/** Of interactions. */
function namesIn(dialogs: readonly Dialog[]): string[] {
  return dialogs.flatMap((dialog) => dialog.interactions.map((one) => one.name));
}

export const deleteDialog: HandleCommand<'dialog.delete'> = (context, { botId, dialogId }) =>
  findDialog(context, botId, dialogId)
    ? done([{ type: 'dialog.deleted', at: context.now, botId, dialogId }])
    : fail('not-found', { what: 'This dialog' });

export const addInteraction: HandleCommand<'interaction.add'> = (
  context,
  { botId, dialogId, kind, after },
) => {
  const dialog = findDialog(context, botId, dialogId);
  if (!dialog) return fail('not-found', { what: 'This dialog' });
  const isStarter = kind === 'user-says';
  if (
    isStarter &&
    (dialog.kind === 'fallback' || dialog.interactions.some((one) => one.kind === 'user-says'))
  ) {
    return fail('bad-input', { what: 'A dialog has at most one User Says, and a fallback dialog has none.' });
  }
  if (dialog.interactions.length >= counts.interactions)
    return fail('bad-input', { what: `A dialog has at most ${counts.interactions} interactions.` });
  const interactionId = asId<InteractionId>(context.ids.uuid());
  const interaction = newInteraction(kind, {
    id: interactionId,
    name: nameIn(dialog.name, kind, namesIn(context.world.bots[botId]?.dialogs ?? [])),
  });
  const found = dialog.interactions.findIndex((one) => one.id === after);
  const place = isStarter ? 0 : found < 0 ? dialog.interactions.length : found + 1;
  const interactions = dialog.interactions.toSpliced(place, 0, interaction);
  return done([{ type: 'dialog.saved', at: context.now, botId, dialog: { ...dialog, interactions } }], {
    interactionId,
  });
};

export const saveInteraction: HandleCommand<'interaction.save'> = (
  context,
  { botId, dialogId, interaction },
) => {
  const dialog = findDialog(context, botId, dialogId);
  // Another kind under the same id would be another interaction.
  if (!dialog?.interactions.some((one) => one.id === interaction.id && one.kind === interaction.kind))
    return fail('not-found', { what: 'This interaction' });
  const checked = checkInteraction(interaction);
  if (!checked.ok) return checked;
  const twin = context.world.bots[botId]?.dialogs
    .flatMap((one) => one.interactions)
    .find((one) => one.id !== interaction.id && sameName(one.name, interaction.name));
  if (twin) return fail('name-taken', { what: 'an interaction of this bot', name: interaction.name }, 'name');
  const saved = { ...patternsOnce(interaction), name: tidyName(interaction.name) };
  const interactions = dialog.interactions.map((one): Interaction => (one.id === saved.id ? saved : one));
  return done([{ type: 'dialog.saved', at: context.now, botId, dialog: { ...dialog, interactions } }]);
};

/** The User Says stays first. */
export const moveInteraction: HandleCommand<'interaction.move'> = (
  context,
  { botId, dialogId, interactionId, by },
) => {
  const dialog = findDialog(context, botId, dialogId);
  const from = dialog?.interactions.findIndex((one) => one.id === interactionId) ?? -1;
  const moved = dialog?.interactions[from];
  const other = dialog?.interactions[from + by];
  if (!dialog || !moved) return fail('not-found', { what: 'This interaction' });
  if (!other || moved.kind === 'user-says' || other.kind === 'user-says') return done([]);
  const interactions = dialog.interactions.with(from, other).with(from + by, moved);
  return done([{ type: 'dialog.saved', at: context.now, botId, dialog: { ...dialog, interactions } }]);
};

export const deleteInteraction: HandleCommand<'interaction.delete'> = (
  context,
  { botId, dialogId, interactionId },
) => {
  const dialog = findDialog(context, botId, dialogId);
  if (!dialog?.interactions.some((one) => one.id === interactionId))
    return fail('not-found', { what: 'This interaction' });
  const interactions = dialog.interactions.filter((one) => one.id !== interactionId);
  return done([{ type: 'dialog.saved', at: context.now, botId, dialog: { ...dialog, interactions } }]);
};

export const openPreview: HandleCommand<'preview.open'> = ({ world, now, ids }, { botId }) => {
  const open = Object.values(world.botRuns).some((run) => run.botId === botId && run.connectorId === null);
  if (open) return done([]);
  const facts = preview(world, botId, null, { now, ids });
  return facts.ok ? done(facts.value) : facts;
};

export const sayInPreview: HandleCommand<'preview.say'> = ({ world, now, ids }, { botId, text }) => {
  const checked = checkLength('A message', text, limits.message, 'text');
  if (!checked.ok) return checked;
  const facts = preview(world, botId, { kind: 'line', text, sequence: 0 }, { now, ids });
  return facts.ok ? done(facts.value) : facts;
};

export const resetPreview: HandleCommand<'preview.reset'> = ({ world, now, ids }, { botId }) => {
  const facts = preview(world, botId, null, { now, ids });
  return facts.ok ? done(facts.value) : facts;
};
