import * as v from 'valibot';
import { dialogKinds } from './dialog';
import type { AccountId, BotId, DialogId } from './ids';
import { storedIntegration } from './integration-schema';
import { interactionOf } from './interaction-schema';
import { counts, limits } from './limits';
import { id, judgedHere, list, name, ownId, text, type Reading } from './schema-parts';

/** What is typed about a bot as a whole. */
export const botEntries = (reading: Reading) => ({
  accountId: id<AccountId>(),
  name: reading.name(limits.botName),
  description: reading.text(limits.botDescription),
});

export const storedInteraction = interactionOf(judgedHere);
export const storedDialog = v.object({
  id: ownId<DialogId>(),
  name: name(limits.dialogName),
  kind: v.picklist(dialogKinds),
  enabled: v.boolean(),
  interactions: list(storedInteraction, counts.interactions),
});
export const storedBot = v.object({
  id: ownId<BotId>(),
  ...botEntries(judgedHere),
  language: text(limits.language),
  dialogs: list(storedDialog, counts.dialogs),
  integrations: list(storedIntegration, counts.integrations),
});
