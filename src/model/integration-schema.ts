import * as v from 'valibot';
import { integrationKinds } from './choices';
import type { IntegrationId } from './ids';
import { counts, limits } from './limits';
import { id, judgedByHandlers, judgedHere, list, ownId, text, type Reading } from './schema-parts';

const typed = (reading: Reading) => ({
  /** `agent-escalation` is the type *LivePerson Agent Escalation*. [S100] */
  kind: v.picklist(integrationKinds),
  name: reading.name(limits.integrationName),
  /** Response Data Variable Name. */
  responseVariable: reading.text(limits.integrationName),
  skillName: reading.text(limits.skillReference),
  skillId: reading.text(limits.skillReference),
  /** Message to User; `BLANK_MESSAGE` sends nothing. [S105] */
  message: reading.text(limits.escalationMessage),
  customData: list(
    v.object({ key: text(limits.customDataKey), value: text(limits.customDataValue) }),
    counts.customData,
  ),
});

export const integrationDraft = v.object({ id: v.nullable(id<IntegrationId>()), ...typed(judgedByHandlers) });
export const storedIntegration = v.object({ id: ownId<IntegrationId>(), ...typed(judgedHere) });
