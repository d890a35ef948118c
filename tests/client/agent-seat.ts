import { createAgentClient, type AgentClient } from '#client/agent/agent-client';
import type { RingView } from '#core/protocol/views';
import { asId, type ConversationId } from '#model/ids';
import { siteId, type FakeServer } from './fake-server';
import { settle } from './turns';

/** An agent of the server's at work. */
export async function sitDown(server: FakeServer): Promise<AgentClient> {
  const client = createAgentClient({
    door: server.door,
    user: { id: asId('2'), accountId: siteId },
    bearer: asId('token'),
  });
  await settle();
  return client;
}

export const c1 = asId<ConversationId>('c1');
export const desk = ({ state }: AgentClient) => state.conversations;
export const lines = (client: AgentClient) => desk(client)[0]?.lines ?? [];

export const ring = (state: RingView['state'], id = 'r1'): RingView => ({
  id: asId(id),
  state,
  conversationId: c1,
  consumerId: asId('consumer-1'),
  accountId: siteId,
  skillId: '99',
  offeredAt: 1,
  expiresAt: 72_001,
});
