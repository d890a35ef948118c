import { playerKindOf } from '#model/connector/player-kinds';
import type { ChatWaits } from '#model/connector/player-kind';
import type { Conversation } from '#model/conversation';
import type { World } from '#model/world';
import { connectorOf } from './bot-server';

/** How long who has a chat waits for its consumer; null where that is the platform’s own matter. [AE28] */
export function chatWaitsOf(world: World, { kind, phase }: Conversation): ChatWaits | null {
  const connector = kind === 'chat' && phase.name === 'assigned' && connectorOf(world, phase.userId);
  return (connector && playerKindOf(connector.plays).chatOf?.(connector.plays)) || null;
}
