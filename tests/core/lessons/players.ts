import { apply } from '#core/engine/apply';
import { lessons } from '#core/lessons/index';
import type { Lesson, Move } from '#core/lessons/lesson';
import { progressOf, type Progress } from '#core/lessons/progress';
import type { Me } from '#core/lessons/scene';
import type { AccountId, UserId } from '#model/ids';
import { emptyWorld, type World } from '#model/world';
import { createNodeScripts } from '#support/node-scripts';
import { createCountingIds } from '#support/counting-ids';
import { createTestHost, type TestClient, type TestHost } from '#support/test-host';

/** Somebody who follows a lesson on a real engine: administrator, visitor and agents in one. */
export interface Player {
  readonly host: TestHost;
  readonly lesson: Lesson;
  readonly me: Me;
  /** The world as the journal tells it. */
  world(): Promise<World>;
  progress(): Promise<Progress>;
  play(moves: readonly Move[]): Promise<void>;
  /** Carries out one step's solution. */
  solve(stepId: string): Promise<void>;
  /** Carries out the solutions up to this step, which stays open. */
  solveUntil(stepId: string): Promise<void>;
  open(): Promise<string[]>;
  /** What is still missing for this step. */
  missing(stepId: string): Promise<readonly string[]>;
  /** An agent chooses this state. */
  setState(userId: UserId, availability: 'ONLINE' | 'AWAY'): Promise<void>;
}

interface Ringing {
  readonly result: {
    readonly ringsDetails: readonly { readonly ringId: string; readonly ringState: string }[];
  };
}

export const connect = lessons[0]!;

/** The code of bots runs in all tests of a file in the same one. */
let scripts: ReturnType<typeof createNodeScripts> | undefined;
const nodeScripts = () => (scripts ??= createNodeScripts());

export async function createPlayer(lesson: Lesson = connect): Promise<Player> {
  // Long enough to be the password the first user comes with.
  const counting = createCountingIds();
  const ids = { ...counting, token: () => `practice-${counting.token()}` };
  const host = await createTestHost({ ids, scripts: await nodeScripts() });
  const accountId: AccountId = host.rows('accounts')[0]!.id;
  const userId: UserId = host.rows('users')[0]!.id;
  const me = { accountId };
  const wire = `/ws_api/account/${accountId}/messaging`;
  const agents = new Map<UserId, TestClient>();
  let visitor: { client: TestClient; conversationId: string } | null = null;

  async function agent(id: UserId): Promise<TestClient> {
    const known = agents.get(id);
    if (known) return known;
    const { bearer } = await host.must({ type: 'user.signIn', userId: id });
    const client = host.connect(`${wire}/brand/${bearer}?v=2.1`);
    agents.set(id, client);
    await client.ask('.ams.routing.SubscribeRoutingTasks', {});
    return client;
  }

  function isOpen(id: string): boolean {
    return host.rows('conversations').some((one) => one.id === id && one.phase.name !== 'ended');
  }

  async function openChat(): Promise<{ client: TestClient; conversationId: string }> {
    if (visitor && isOpen(visitor.conversationId)) return visitor;
    const { body } = await host.http('POST', `https://sandbox/api/account/${accountId}/signup`);
    const client = host.connect(`${wire}/consumer?v=3`);
    const headers = [{ type: '.ams.headers.ConsumerAuthentication', jwt: body.jwt }];
    await client.ask('InitConnection', {}, { headers });
    const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
    const opened = await client.ask('cm.ConsumerRequestConversation', {
      campaignInfo: { campaignId, engagementId },
    });
    visitor = { client, conversationId: opened.body.conversationId };
    return visitor;
  }

  const line = (conversationId: string, message: string) => ({
    dialogId: conversationId,
    event: { type: 'ContentEvent', contentType: 'text/plain', message },
  });

  async function move(one: Move): Promise<void> {
    if (one.kind === 'command') {
      await host.must(one.command, userId);
    } else if (one.kind === 'with-key') {
      const { key } = await host.must({ type: 'user.generateKey', loginName: one.loginName }, userId);
      await host.must(one.command(key), userId);
    } else if (one.kind === 'consumer' && one.do === 'end-chat') {
      await visitor?.client.ask('cm.UpdateConversationField', {
        conversationId: visitor.conversationId,
        conversationField: [{ field: 'ConversationStateField', conversationState: 'CLOSE' }],
      });
    } else if (one.kind === 'consumer') {
      const { client, conversationId } = await openChat();
      if (one.do === 'say') await client.ask('ms.PublishEvent', line(conversationId, one.text));
    } else {
      await moveAgent(one);
    }
    await host.clock.advance(5_000);
  }

  async function moveAgent(one: Extract<Move, { kind: 'agent' }>): Promise<void> {
    const client = await agent(one.userId);
    if (one.do === 'go-online' || one.do === 'go-away') {
      await setState(one.userId, one.do === 'go-online' ? 'ONLINE' : 'AWAY');
    } else if (one.do === 'accept') {
      const ring = client
        .notes('.ams.routing.RoutingTaskNotification')
        .flatMap((note): Ringing[] => note.body.changes)
        .flatMap(({ result }) => result.ringsDetails)
        .findLast((each) => each.ringState === 'WAITING');
      await client.ask('.ams.routing.UpdateRingState', { ringId: ring?.ringId, ringState: 'ACCEPTED' });
    } else {
      const mine = host
        .rows('conversations')
        .find(({ phase }) => phase.name === 'assigned' && phase.userId === one.userId);
      await client.ask('.ams.ms.PublishEvent', line(mine?.id ?? '', one.text));
    }
  }

  async function setState(id: UserId, availability: string): Promise<void> {
    await (await agent(id)).ask('.ams.routing.SetAgentState', { availability, channels: ['MESSAGING'] });
  }

  async function world(): Promise<World> {
    const result = emptyWorld();
    for (const fact of await host.journal.readFacts(0)) apply(result, fact);
    return result;
  }

  async function progress(): Promise<Progress> {
    return progressOf(lesson, await world(), me);
  }

  async function play(moves: readonly Move[]): Promise<void> {
    for (const one of moves) await move(one);
  }

  async function solve(stepId: string): Promise<void> {
    const step = lesson.steps.find(({ id }) => id === stepId);
    if (!step) throw new Error(`No step ${stepId}`);
    // Some steps take two things, of which the second can be told once the first is there.
    for (let attempt = 0; attempt < 2; attempt += 1) await play(step.solution(await world(), me));
  }

  return {
    host,
    lesson,
    me,
    world,
    progress,
    play,
    solve,
    setState,
    async solveUntil(stepId) {
      for (const { id } of lesson.steps) {
        if (id === stepId) return;
        await solve(id);
      }
    },
    async missing(stepId) {
      return (await progress()).steps.find(({ id }) => id === stepId)?.missing ?? ['No such step.'];
    },
    async open() {
      return (await progress()).steps.filter(({ missing }) => missing.length > 0).map(({ id }) => id);
    },
  };
}
