import * as v from 'valibot';
import { connectorRoles, conversationKinds, environments } from './choices';
import { connectorFaults } from './connector/faults';
import { player } from './connector/player-schema';
import type { AccountId, ConnectorId, SkillId, UserId } from './ids';
import { counts, limits } from './limits';
import { id, list, ownId, shortText } from './schema-parts';

const typed = {
  plays: player,
  accountId: id<AccountId>(),
  userId: id<UserId>(),
  role: v.picklist(connectorRoles),
  conversationKind: v.picklist(conversationKinds),
  environment: v.picklist(environments),
  /** Where a conversation goes in which the bot stays silent. */
  fallbackSkillId: v.optional(v.nullable(id<SkillId>())),
  /** Whether the cards it sends say for those who hear them what each part is. [S193] */
  accessibility: v.optional(v.boolean()),
  /** Where the lines of consumers are posted to in place of a bot of the builder; empty for nowhere. [S189] */
  externalWebhookUrl: v.optional(shortText(limits.url)),
  /** Custom configuration as typed: what is a field, and what it then holds, says `connector/settings`. */
  settings: v.pipe(
    list(
      v.object({ key: shortText(limits.settingKey), value: shortText(limits.settingValue) }),
      counts.settings,
    ),
    v.readonly(),
  ),
};

export const connectorDraft = v.object({ id: v.nullable(id<ConnectorId>()), ...typed });
/** What an author has said of it; how it fares is not for them to say. */
export const storedConnector = v.object({
  id: ownId<ConnectorId>(),
  ...typed,
  /** What is broken on purpose; not there where nothing is. */
  faults: v.exactOptional(v.pipe(list(v.picklist(connectorFaults), connectorFaults.length), v.readonly())),
});
