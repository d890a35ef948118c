import { createAgentClient, type AgentClient } from '#client/agent/agent-client';
import type { ConversationId } from '#model/ids';
import type { ConsumerAtWork } from '#support/people';
import { setStage, type Stage } from './stage';

/** An agent at the real server, and a consumer who plays by hand. */
export interface Seat extends Stage {
  readonly client: AgentClient;
  readonly bearer: string;
  readonly consumer: ConsumerAtWork;
  /** The consumer, who is called Ann Lee, asks for an agent; to be accepted by `take`. */
  ask(): Promise<ConversationId>;
  /** Accepts the offer there is. */
  take(): Promise<void>;
  /** Both. */
  open(): Promise<ConversationId>;
}

/** Signed in, and Online unless told otherwise. */
export async function sitDown({ online = true } = {}): Promise<Seat> {
  const stage = await setStage();
  const { pass } = stage;
  const { bearer } = await stage.host.must({ type: 'user.signIn', userId: stage.users.agent });
  const user = { id: stage.users.agent, accountId: stage.siteId };
  const client = createAgentClient({ door: stage.door, user, bearer });
  await pass();
  if (online) void client.setState('online');
  await pass();
  const consumer = await stage.people.consumer();
  await consumer.ask('userprofile.SetUserProfile', { firstName: 'Ann', lastName: 'Lee' });

  async function ask(): Promise<ConversationId> {
    await consumer.open(stage.skills.agent);
    await pass();
    return stage.conversation().id;
  }
  async function take(): Promise<void> {
    const [ring] = client.state.rings;
    if (!ring) throw new Error('Nothing is offered.');
    void client.accept(ring.id);
    await pass();
  }
  return {
    ...stage,
    client,
    bearer,
    consumer,
    ask,
    take,
    async open() {
      const id = await ask();
      await take();
      return id;
    },
  };
}

export const desk = ({ state }: AgentClient) => state.conversations;
export const lines = (client: AgentClient) => desk(client)[0]?.lines ?? [];
