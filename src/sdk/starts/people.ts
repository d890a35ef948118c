import { ok, type Result } from '#base/result';
import { unreachable } from '#base/unreachable';
import { createAgentClient, type AgentClient } from '#client/agent/agent-client';
import { createConsumerClient, type ConsumerClient } from '#client/consumer/consumer-client';
import type { Line } from '#client/conversation/line';
import type { AgentState } from '#model/agent';
import { fail, type Failure } from '#model/failure';
import type { AccountId, Bearer, UserId } from '#model/ids';
import type { PersonMove } from '#model/person-move';
import { rowWhere } from './rows';
import { patienceMs, type StartStage } from './stage';
import { waitUntil } from './wait-until';

type Answer = Promise<Result<unknown, Failure>>;

/** An agent at work, and how somebody else can go on as that agent. */
export interface SignedInAgent {
  readonly userId: UserId;
  readonly bearer: Bearer;
  readonly state: AgentState;
}

/** The visitor and the agents of a start, at the client’s door. */
export interface StartPeople {
  /** Answers once the server has it. [ST4] */
  perform(move: PersonMove): Answer;
  atWork(): readonly SignedInAgent[];
  /** They leave their windows open: the server takes them for gone after a while. */
  stop(): void;
}

export function createStartPeople(stage: StartStage, accountId: AccountId, me: UserId): StartPeople {
  const { sandbox, storage } = stage;
  const agents = new Map<UserId, { readonly bearer: Bearer; readonly client: AgentClient }>();
  let visitor: ConsumerClient | null = null;

  const within = <Value>(client: AgentClient | ConsumerClient, find: () => Value | null | undefined) =>
    waitUntil(client as Pick<AgentClient, 'onChange'>, find, sandbox, patienceMs);

  async function agent(userId: UserId): Promise<Result<AgentClient, Failure>> {
    const known = agents.get(userId);
    if (known) return ok(known.client);
    const signedIn = await sandbox.dispatch({ type: 'user.signIn', userId }, me);
    if (!signedIn.ok) return signedIn;
    const { bearer } = signedIn.value;
    const client = createAgentClient({ door: sandbox, user: { id: userId, accountId }, bearer });
    agents.set(userId, { bearer, client });
    const open = await within(client, () => client.state.connection === 'open' || null);
    return open ? ok(client) : fail('connection-lost');
  }

  /** Somebody’s newest line, once the server has it or has refused it. */
  async function said(client: AgentClient | ConsumerClient, newest: () => Line | undefined): Answer {
    const line = await within(client, () => {
      const one = newest();
      return one && one.mark !== 'sending' ? one : null;
    });
    if (!line) return fail('connection-lost');
    return line.mark === 'failed' ? fail('bad-input', { what: line.problem }) : ok(null);
  }
  const mine = (lines: readonly Line[] = []) => lines.findLast(({ author }) => author.kind === 'me');

  async function openChat(): Answer {
    const client = (visitor ??= createConsumerClient({
      ...{ door: sandbox, workspace: sandbox.workspace, siteId: accountId, storage },
    }));
    if (client.state.conversation?.open) return ok(null);
    const row = await rowWhere(stage, 'visitors', ({ id, offer }) => id === accountId && offer !== null);
    if (!row?.offer) return fail('bad-input', { what: 'The visitor page offers no chat.' });
    const { skillId, campaignId, engagementId } = row.offer;
    const begun = await client.start({ skillId, campaign: { campaignId, engagementId } });
    if (!begun.ok) return begun;
    const there = await within(client, () => client.state.conversation?.open || null);
    return there ? ok(null) : fail('conversation-unknown');
  }

  async function consumer(move: Extract<PersonMove, { kind: 'consumer' }>): Answer {
    if (move.do === 'open-chat') return openChat();
    const client = visitor;
    if (!client) return fail('conversation-unknown');
    if (move.do === 'end-chat')
      return client.state.conversation?.id === move.conversationId ? client.end() : ok(null);
    const taken = client.say(move.text);
    return taken.ok ? said(client, () => mine(client.state.conversation?.lines)) : taken;
  }

  async function agentMove(move: Extract<PersonMove, { kind: 'agent' }>): Answer {
    const come = await agent(move.userId);
    if (!come.ok) return come;
    const client = come.value;
    switch (move.do) {
      case 'go-online':
        return client.setState('online');
      case 'go-away':
        return client.setState('away');
      case 'accept': {
        const ring = await within(client, () => client.state.rings.at(-1));
        return ring
          ? client.accept(ring.id)
          : fail('bad-input', { what: 'No chat is offered to this agent.' });
      }
      case 'say': {
        const talk = () => client.state.conversations.findLast(({ open }) => open);
        const held = await within(client, talk);
        if (!held) return fail('bad-input', { what: 'This agent has no open chat.' });
        const taken = client.say(held.id, move.text);
        return taken.ok ? said(client, () => mine(talk()?.lines)) : taken;
      }
      default:
        return unreachable(move);
    }
  }

  return {
    perform: (move) => (move.kind === 'consumer' ? consumer(move) : agentMove(move)),
    atWork: () =>
      [...agents].map(([userId, { bearer, client }]) => ({ userId, bearer, state: client.state.agentState })),
    stop() {
      visitor?.stop();
      for (const { client } of agents.values()) client.stop();
    },
  };
}
