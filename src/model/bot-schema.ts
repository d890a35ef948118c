import * as v from 'valibot';
import { storedDialog } from './dialog-schema';
import { domainOf } from './domain-schema';
import { foreign } from './foreign';
import type { AccountId, BotEnvironmentId, BotId } from './ids';
import { storedIntegration } from './integration-schema';
import { counts, limits } from './limits';
import { id, judgedHere, list, ownId, shortText, type Reading } from './schema-parts';

/** What is typed about a bot as a whole. */
export const botEntries = (reading: Reading) => ({
  accountId: id<AccountId>(),
  name: reading.name(limits.botName),
  description: reading.text(limits.botDescription),
});

export const storedBot = v.object({
  id: ownId<BotId>(),
  ...botEntries(judgedHere),
  language: shortText(limits.language),
  dialogs: list(storedDialog, counts.dialogs),
  integrations: list(storedIntegration, counts.integrations),
  /** Code before all other code of the bot; not there where it has none. */
  globalFunctions: v.exactOptional(shortText(limits.globalFunctions)),
  /** What it understands beside patterns; not there where that is nothing. */
  domain: v.exactOptional(domainOf(judgedHere)),
  /** Of its account; not there where it has none. */
  environmentId: v.exactOptional(id<BotEnvironmentId>()),
  /** Said in place of the built-in texts about errors; not there where those are said. */
  errorMessage: v.exactOptional(shortText(limits.interactionText)),
  /** Whether debug commands are on; where it is not there its file says so, and they are on where that is silent. */
  debug: v.exactOptional(v.boolean()),
  foreign,
});
