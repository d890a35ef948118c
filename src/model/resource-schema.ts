import * as v from 'valibot';
import type { AccountId, ResourceId } from './ids';
import { limits } from './limits';
import { resourceKinds } from './resource/kinds';
import { id, judgedByHandlers, judgedHere, ownId, type Reading } from './schema-parts';
import { variantOf } from './variant-of';

/** What every resource has. */
export const resourceEntries = (reading: Reading) => ({
  accountId: id<AccountId>(),
  name: reading.name(limits.resourceName),
});

export const resourceDraft = variantOf(resourceKinds, judgedByHandlers, {
  id: v.nullable(id<ResourceId>()),
  ...resourceEntries(judgedByHandlers),
});
export const storedResource = variantOf(resourceKinds, judgedHere, {
  id: ownId<ResourceId>(),
  ...resourceEntries(judgedHere),
});
