import * as v from 'valibot';
import { foreign } from './foreign';
import type { IntegrationId } from './ids';
import { integrationKinds } from './integration/kinds';
import { counts, limits } from './limits';
import { id, judgedByHandlers, judgedHere, list, ownId, shortText, type Reading } from './schema-parts';
import { variantOf } from './variant-of';

/** What every integration has. */
export const integrationEntries = (reading: Reading) => ({
  name: reading.name(limits.integrationName),
  /** Response Data Variable Name. */
  responseVariable: reading.text(limits.integrationName),
  customData: list(
    v.object({ key: shortText(limits.customDataKey), value: shortText(limits.customDataValue) }),
    counts.customData,
  ),
  foreign,
});

export const integrationDraft = variantOf(integrationKinds, judgedByHandlers, {
  id: v.nullable(id<IntegrationId>()),
  ...integrationEntries(judgedByHandlers),
});
export const storedIntegration = variantOf(integrationKinds, judgedHere, {
  id: ownId<IntegrationId>(),
  ...integrationEntries(judgedHere),
});
