import { ok, type Result } from '#base/result';
import type { AgentState } from '#model/agent';
import { fail, type Failure } from '#model/failure';
import type { AccountId, Bearer, ConversationId, RingId, SkillId, UserId } from '#model/ids';
import type { Ttr } from '#model/ttr';
import type { Request } from '#core/protocol/requests';
import type { ServerNotice } from '#core/protocol/server-frames';
import { oldIdOf } from '#core/protocol/old-id';
import { createDesk, type DeskConversation } from './agent-desk';
import type { ClientDoor } from '../door';
import { createObservable } from '../observable';
import {
  answerOffer,
  changeTtr,
  close,
  returnToQueue,
  subscribeToMine,
  subscribeToOffers,
  take,
  transferTo,
} from '../requests';
import { brandUrl } from '../services';
import { createRings, type Offer } from './rings';
import { keepConnected, type ConnectionState } from '../socket/connection';
import type { MessagingSocket } from '../socket/messaging-socket';

export interface AgentClientState {
  /** `signed-out`: the bearer is no longer good; make a new client with a new one. */
  readonly connection: ConnectionState;
  /** Why the connection is not open, as far as known. */
  readonly problem: Failure | null;
  readonly agentState: AgentState;
  readonly rings: readonly Offer[];
  /** In the order they came. Ended ones stay until they are forgotten. */
  readonly conversations: readonly DeskConversation[];
}

/** One agent at work. Lines survive a lost connection; everything else answers `connection-lost` meanwhile. */
export interface AgentClient {
  readonly state: AgentClientState;
  onChange(listener: (state: AgentClientState) => void): () => void;
  setState(state: AgentState): Promise<Result<null, Failure>>;
  accept(ringId: RingId): Promise<Result<null, Failure>>;
  reject(ringId: RingId): Promise<Result<null, Failure>>;
  /** Takes the line in at once: it shows as `sending` until the server has it. */
  say(id: ConversationId, text: string, forAgents?: boolean): Result<null, Failure>;
  resend(id: ConversationId, lineId: string): void;
  /** To be called on every keystroke. */
  keystroke(id: ConversationId): void;
  /** The agent looks at the transcript. */
  markRead(id: ConversationId): void;
  transfer(id: ConversationId, skillId: SkillId): Promise<Result<null, Failure>>;
  returnToQueue(id: ConversationId): Promise<Result<null, Failure>>;
  /** Past whoever it is offered to; managers may. */
  take(id: ConversationId): Promise<Result<null, Failure>>;
  changeTtr(id: ConversationId, ttr: Ttr): Promise<Result<null, Failure>>;
  close(id: ConversationId): Promise<Result<null, Failure>>;
  /** Takes an ended conversation off the list. */
  forget(id: ConversationId): void;
  stop(): void;
}

export interface AgentSession {
  readonly door: ClientDoor;
  readonly user: { readonly id: UserId; readonly accountId: AccountId };
  readonly bearer: Bearer;
}

export function createAgentClient({ door, user, bearer }: AgentSession): AgentClient {
  const { accountId } = user;
  const oldId = oldIdOf(user);
  let agentState: AgentState = 'offline';
  const changed = () => observable.changed();
  const rings = createRings();
  const desk = createDesk({ door, accountId, oldId, onChange: changed });

  function onNotice(notice: ServerNotice): void {
    if (notice.kind === 'agent-states') {
      agentState = notice.agents.findLast((agent) => agent.oldId === oldId)?.state ?? agentState;
    } else if (notice.kind === 'rings') {
      rings.take(notice.changes);
    } else if (notice.kind === 'conversations') {
      desk.takeConversations(notice.changes);
    } else if (notice.kind === 'events') {
      desk.takeEvents(notice.events);
    }
    changed();
  }

  async function greet(socket: MessagingSocket): Promise<Result<unknown, Failure>> {
    const state = await socket.request({ name: 'subscribe-agent-state' });
    if (!state.ok) return state;
    const offers = await socket.subscribe(subscribeToOffers, 'rings');
    if (!offers.ok) return offers;
    desk.beginList();
    const shown = await socket.subscribe(subscribeToMine(oldId), 'conversations');
    if (shown.ok) desk.goLive(socket);
    return shown;
  }

  const connection = keepConnected({
    door,
    side: 'brand',
    url: brandUrl(accountId, bearer),
    prepare: () => Promise.resolve(ok(null)),
    greet,
    onNotice,
    onRefused: () => false,
    onLost() {
      rings.clear();
      desk.pause();
    },
    onChange: changed,
  });

  const observable = createObservable<AgentClientState>(() => ({
    connection: connection.state,
    problem: connection.problem,
    agentState,
    rings: rings.list(),
    conversations: desk.list(),
  }));

  async function ask(request: Request): Promise<Result<null, Failure>> {
    const answer = await (connection.socket?.request(request) ?? fail('connection-lost'));
    return answer.ok ? ok(null) : answer;
  }

  return {
    get state() {
      return observable.state;
    },
    onChange: (listener) => observable.onChange(listener),
    setState: (state) => ask({ name: 'set-agent-state', state }),
    accept: (ringId) => ask(answerOffer(ringId, 'accepted')),
    reject: (ringId) => ask(answerOffer(ringId, 'rejected')),
    say: (id, text, forAgents = false) => desk.say(id, text, forAgents),
    resend: (id, lineId) => desk.threadOf(id)?.resend(lineId),
    keystroke: (id) => desk.threadOf(id)?.keystroke(),
    markRead: (id) => desk.threadOf(id)?.markRead(),
    transfer: (id, skillId) => ask(transferTo(id, oldId, skillId)),
    returnToQueue: (id) => ask(returnToQueue(id, oldId)),
    take: (id) => ask(take(id, oldId)),
    changeTtr: (id, ttr) => ask(changeTtr(id, ttr)),
    close: (id) => ask(close(id)),
    forget: (id) => desk.forget(id),
    stop() {
      connection.stop();
      desk.pause();
    },
  };
}
