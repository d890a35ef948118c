import * as v from 'valibot';
import { connectorRoles, conversationKinds, environments } from './choices';
import type { AccountId, BotId, ConnectorId, UserId } from './ids';
import { id, ownId } from './schema-parts';

const typed = {
  botId: id<BotId>(),
  accountId: id<AccountId>(),
  userId: id<UserId>(),
  role: v.picklist(connectorRoles),
  conversationKind: v.picklist(conversationKinds),
  environment: v.picklist(environments),
};

export const connectorDraft = v.object({ id: v.nullable(id<ConnectorId>()), ...typed });
/** What an author has said of it; how it fares is not for them to say. */
export const storedConnector = v.object({ id: ownId<ConnectorId>(), ...typed });
