import { sameName, tidyName } from '#model/comparable-text';
import { lacksStarter } from '#model/lacks-starter';
import { fail } from '#model/failure';
import { asId, type BotId, type DialogId, type InteractionId } from '#model/ids';
import type { Interaction } from '#model/interaction';
import { hasCategory, categoryOf } from '#model/interaction/has-category';
import { offeredInteractions } from '#model/interaction/kinds';
import { interactionSchema } from '#model/interaction-schema';
import type { Dialog } from '#model/dialog';
import { freeName } from '#model/free-name';
import { counts, limits } from '#model/limits';
import { id } from '#model/schema-parts';
import * as v from 'valibot';
import { checkInteraction } from '../../bot/check-dialog';
import { nameIn } from '../../bot/interaction-name';
import { newInteraction } from '../../bot/new-bot';
import { patternsOnce } from '../../bot/pattern-lists';
import { accountOfBot, command, done } from './command';
import { findDialog, namesIn } from './dialogs';

const inDialog = { botId: id<BotId>(), dialogId: id<DialogId>() };
const interactionId = id<InteractionId>();

const added = { ...inDialog, kind: v.picklist(offeredInteractions), after: v.nullable(interactionId) };
export const addInteraction = command('interaction.add', added, {
  accounts: accountOfBot,
  handle(context, { botId, dialogId, kind, after }) {
    const dialog = findDialog(context, botId, dialogId);
    if (!dialog) return fail('not-found', { what: 'This dialog' });
    const isStarter = categoryOf(kind) === 'starter';
    if (isStarter && !lacksStarter(dialog)) {
      return fail('bad-input', {
        what: 'A dialog has at most one User Says, and a fallback dialog has none.',
      });
    }
    const full = checkRoom(dialog);
    if (full) return full;
    const fresh = asId<InteractionId>(context.ids.uuid());
    const interaction = newInteraction(kind, {
      id: fresh,
      name: nameIn(dialog.name, kind, namesIn(context.world.bots[botId]?.dialogs ?? [])),
    });
    const found = dialog.interactions.findIndex((one) => one.id === after);
    const place = isStarter ? 0 : found < 0 ? dialog.interactions.length : found + 1;
    const interactions = dialog.interactions.toSpliced(place, 0, interaction);
    return done([{ type: 'dialog.saved', at: context.now, botId, dialog: { ...dialog, interactions } }], {
      interactionId: fresh,
    });
  },
});

export const saveInteraction = command(
  'interaction.save',
  { ...inDialog, interaction: interactionSchema },
  {
    accounts: accountOfBot,
    handle(context, { botId, dialogId, interaction }) {
      const dialog = findDialog(context, botId, dialogId);
      // Another kind under the same id would be another interaction.
      if (!dialog?.interactions.some((one) => one.id === interaction.id && one.kind === interaction.kind))
        return fail('not-found', { what: 'This interaction' });
      const checked = checkInteraction(interaction);
      if (!checked.ok) return checked;
      const twin = context.world.bots[botId]?.dialogs
        .flatMap((one) => one.interactions)
        .find((one) => one.id !== interaction.id && sameName(one.name, interaction.name));
      if (twin)
        return fail('name-taken', { what: 'an interaction of this bot', name: interaction.name }, 'name');
      const saved = { ...patternsOnce(interaction), name: tidyName(interaction.name) };
      const interactions = dialog.interactions.map((one): Interaction => (one.id === saved.id ? saved : one));
      return done([{ type: 'dialog.saved', at: context.now, botId, dialog: { ...dialog, interactions } }]);
    },
  },
);

const moved = { ...inDialog, interactionId, by: v.picklist([-1, 1]) };
/** The User Says stays first. */
export const moveInteraction = command('interaction.move', moved, {
  accounts: accountOfBot,
  handle(context, { botId, dialogId, interactionId, by }) {
    const dialog = findDialog(context, botId, dialogId);
    const from = dialog?.interactions.findIndex((one) => one.id === interactionId) ?? -1;
    const it = dialog?.interactions[from];
    const other = dialog?.interactions[from + by];
    if (!dialog || !it) return fail('not-found', { what: 'This interaction' });
    if (!other || hasCategory(it, 'starter') || hasCategory(other, 'starter')) return done([]);
    const interactions = dialog.interactions.with(from, other).with(from + by, it);
    return done([{ type: 'dialog.saved', at: context.now, botId, dialog: { ...dialog, interactions } }]);
  },
});

/** To the end of another dialog of its bot. */
export const moveInteractionTo = command(
  'interaction.moveTo',
  { ...inDialog, interactionId, into: id<DialogId>() },
  {
    accounts: accountOfBot,
    handle(context, { botId, dialogId, interactionId, into }) {
      const { now: at } = context;
      const from = findDialog(context, botId, dialogId);
      const to = findDialog(context, botId, into);
      const it = from?.interactions.find((one) => one.id === interactionId);
      if (!from || !it) return fail('not-found', { what: 'This interaction' });
      if (!to) return fail('not-found', { what: 'This dialog' });
      if (from === to) return done([]);
      if (hasCategory(it, 'starter')) return fail('bad-input', { what: 'A User Says stays in its dialog.' });
      const full = checkRoom(to);
      if (full) return full;
      const left = from.interactions.filter((one) => one !== it);
      return done([
        { type: 'dialog.saved', at, botId, dialog: { ...from, interactions: left } },
        { type: 'dialog.saved', at, botId, dialog: { ...to, interactions: [...to.interactions, it] } },
      ]);
    },
  },
);

/** Just below, under a name of its own. There is only one User Says. */
export const copyInteraction = command(
  'interaction.copy',
  { ...inDialog, interactionId },
  {
    accounts: accountOfBot,
    handle(context, { botId, dialogId, interactionId }) {
      const dialog = findDialog(context, botId, dialogId);
      const at = dialog?.interactions.findIndex((one) => one.id === interactionId) ?? -1;
      const copied = dialog?.interactions[at];
      if (!dialog || !copied) return fail('not-found', { what: 'This interaction' });
      if (hasCategory(copied, 'starter')) return fail('bad-input', { what: 'A dialog has one User Says.' });
      const full = checkRoom(dialog);
      if (full) return full;
      const fresh = asId<InteractionId>(context.ids.uuid());
      const name = freeName({
        stem: copied.name,
        ending: '_copy',
        between: '_',
        limit: limits.interactionName,
        taken: namesIn(context.world.bots[botId]?.dialogs ?? []),
      });
      const interactions = dialog.interactions.toSpliced(at + 1, 0, { ...copied, id: fresh, name });
      return done([{ type: 'dialog.saved', at: context.now, botId, dialog: { ...dialog, interactions } }], {
        interactionId: fresh,
      });
    },
  },
);

function checkRoom({ interactions }: Dialog) {
  return interactions.length < counts.interactions
    ? null
    : fail('bad-input', { what: `A dialog has at most ${counts.interactions} interactions.` });
}

export const deleteInteraction = command(
  'interaction.delete',
  { ...inDialog, interactionId },
  {
    accounts: accountOfBot,
    handle(context, { botId, dialogId, interactionId }) {
      const dialog = findDialog(context, botId, dialogId);
      if (!dialog?.interactions.some((one) => one.id === interactionId))
        return fail('not-found', { what: 'This interaction' });
      const interactions = dialog.interactions.filter((one) => one.id !== interactionId);
      return done([{ type: 'dialog.saved', at: context.now, botId, dialog: { ...dialog, interactions } }]);
    },
  },
);
