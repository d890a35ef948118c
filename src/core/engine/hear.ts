import type { Result } from '#base/result';
import type { Heard } from '#model/bot-run';
import type { Fact } from '#model/fact';
import type { Failure } from '#model/failure';
import type { ConnectorId, ConversationId } from '#model/ids';
import type { World } from '#model/world';
import type { Moment } from './moment';

/** What a bot makes of what its connector hears: whoever runs connectors brings it along. */
export type Hear = (
  world: World,
  connectorId: ConnectorId,
  conversationId: ConversationId,
  heard: Heard,
  at: Moment,
) => Result<Fact[], Failure>;
