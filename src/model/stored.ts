import * as v from 'valibot';
import { dialogKinds } from './dialog';
import {
  botEntries,
  campaignEntries,
  connectorEntries,
  engagementEntries,
  integrationEntries,
  skillEntries,
  userEntries,
} from './entries';
import type { Id } from './ids';
import { interactionOf } from './interaction-schema';
import { counts, limits } from './limits';
import { id, judgedHere, list, moment, name, ownId, text } from './schema-parts';

/** Things as they are stored, for what comes back from outside: out of a file, or after a deletion. */
export const storedSkill = v.object({ id: ownId<Id<'Skill'>>(), ...skillEntries(judgedHere) });

export const storedUser = v.object({
  id: ownId<Id<'User'>>(),
  pid: ownId<Id<'UserPid'>>(),
  ...userEntries(judgedHere),
  createdBy: v.nullable(id<Id<'User'>>()),
});

const engagement = v.object({ id: ownId<Id<'Engagement'>>(), ...engagementEntries(judgedHere) });
export const storedCampaign = v.object({
  id: ownId<Id<'Campaign'>>(),
  ...campaignEntries(judgedHere, engagement),
  publishedAt: v.nullable(moment),
});

export const storedInteraction = interactionOf(judgedHere);
export const storedDialog = v.object({
  id: ownId<Id<'Dialog'>>(),
  name: name(limits.dialogName),
  kind: v.picklist(dialogKinds),
  enabled: v.boolean(),
  interactions: list(storedInteraction, counts.interactions),
});
export const storedIntegration = v.object({
  id: ownId<Id<'Integration'>>(),
  ...integrationEntries(judgedHere),
});
export const storedBot = v.object({
  id: ownId<Id<'Bot'>>(),
  ...botEntries(judgedHere),
  language: text(limits.language),
  dialogs: list(storedDialog, counts.dialogs),
  integrations: list(storedIntegration, counts.integrations),
});

/** What an author has said of it; how it fares is not for them to say. */
export const storedConnector = v.object({ id: ownId<Id<'Connector'>>(), ...connectorEntries });
