import { sameName } from '#model/comparable-text';
import { dialogKinds, type Dialog } from '#model/dialog';
import { autoEscalationOf } from '#model/dialog-schema';
import { fail } from '#model/failure';
import { asId, type BotId, type DialogId } from '#model/ids';
import { keysOf } from '#model/keys-of';
import { counts, limits } from '#model/limits';
import { id, judgedByHandlers } from '#model/schema-parts';
import * as v from 'valibot';
import { renameDialog } from '../../bot/interaction-name';
import { newDialog } from '../../bot/new-bot';
import { checkLength, checkName } from './check-text';
import { accountOfBot, command, done, type CommandContext } from './command';

const begun = { botId: id<BotId>(), name: v.string(), kind: v.picklist(keysOf(dialogKinds)) };
export const createDialog = command('dialog.create', begun, {
  accounts: accountOfBot,
  handle({ world, now, ids }, { botId, name, kind }) {
    const bot = world.bots[botId];
    if (!bot) return fail('not-found', { what: 'This bot' });
    const checked = checkName('A dialog', name, limits.dialogName, 'name');
    if (!checked.ok) return checked;
    if (bot.dialogs.some((other) => sameName(other.name, name))) {
      return fail('name-taken', { what: 'a dialog', name: checked.value }, 'name');
    }
    const { isOnly, label } = dialogKinds[kind];
    if (isOnly && bot.dialogs.some((other) => other.kind === kind)) {
      const what = `A bot has one ${label.toLowerCase()} dialog, and this one has it already.`;
      return fail('bad-input', { what }, 'kind');
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
  },
});

const saved = {
  botId: id<BotId>(),
  dialogId: id<DialogId>(),
  name: v.string(),
  enabled: v.boolean(),
  /** Left out, it stays as it was. */
  autoEscalation: v.exactOptional(autoEscalationOf(judgedByHandlers)),
};
export const saveDialog = command('dialog.save', saved, {
  accounts: accountOfBot,
  handle(context, { botId, dialogId, name, enabled, autoEscalation }) {
    const dialog = findDialog(context, botId, dialogId);
    if (!dialog) return fail('not-found', { what: 'This dialog' });
    const checked = checkName('A dialog', name, limits.dialogName, 'name');
    if (!checked.ok) return checked;
    const others = context.world.bots[botId]?.dialogs.filter((other) => other.id !== dialogId) ?? [];
    if (others.some((other) => sameName(other.name, name))) {
      return fail('name-taken', { what: 'a dialog', name: checked.value }, 'name');
    }
    if (autoEscalation && dialog.kind !== 'auto-escalation')
      return fail('bad-input', { what: 'Only an Auto Escalation dialog counts fallbacks.' });
    const skillId = autoEscalation?.skillId.trim() ?? '';
    const skill = checkLength('The agent skill id', skillId, limits.skillReference, 'skillId');
    if (!skill.ok) return skill;
    const renamed = {
      ...renameDialog(dialog, checked.value, namesIn(others)),
      enabled,
      ...(autoEscalation && { autoEscalation: { ...autoEscalation, skillId } }),
    };

    return done([{ type: 'dialog.saved', at: context.now, botId, dialog: renamed }]);
  },
});

export const deleteDialog = command(
  'dialog.delete',
  { botId: id<BotId>(), dialogId: id<DialogId>() },
  {
    accounts: accountOfBot,
    handle: (context, { botId, dialogId }) =>
      findDialog(context, botId, dialogId)
        ? done([{ type: 'dialog.deleted', at: context.now, botId, dialogId }])
        : fail('not-found', { what: 'This dialog' }),
  },
);

export function findDialog({ world }: CommandContext, botId: BotId, dialogId: DialogId): Dialog | undefined {
  return world.bots[botId]?.dialogs.find((dialog) => dialog.id === dialogId);
}

/** Of interactions. */
export function namesIn(dialogs: readonly Dialog[]): string[] {
  return dialogs.flatMap((dialog) => dialog.interactions.map((one) => one.name));
}
