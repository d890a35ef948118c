import type { Result } from '#base/result';
import type { AgentState } from '#model/agent';
import type { ConversationKind } from '#model/campaign';
import { fail, type Failure } from '#model/failure';
import { asId, type ConversationId, type RingId, type SkillId, type UserId } from '#model/ids';
import type { Ttr } from '#model/ttr';
import { createAgentClient } from '#sdk/clients';
import { meKey } from '#sdk/index';
import type { AgentClient, AgentClientState, DeskConversation, WindowStorage } from '#sdk/index';
import type { AppState } from '../app-state.svelte';
import { Draft } from '../conversation/draft.svelte';
import { Unsent } from '../conversation/unsent';
import { KeptTalks } from './kept-talks';
import { whenRecalled } from '../panes/pane-storage';
import { createSessionMemory } from './remembered-session';
import { sessionKey } from './session-key';
import { beginSession, type ConnectAgent, type DeskSession } from './session';
import { tabStorage } from '../live/tab-storage';

type Answer = Promise<Result<null, Failure>>;

interface Conversing {
  readonly draft: Draft;
  readonly unsent: Unsent;
}

/** The user this tab acts as, at work as an agent: signed in when first needed, and again after a reload. */
export class Desk {
  /** null until the sign-in has begun. */
  state = $state.raw<AgentClientState | null>(null);
  /** Why signing in failed. */
  problem = $state.raw<Failure | null>(null);
  readonly #app: AppState;
  readonly #storage: WindowStorage;
  readonly #connect: ConnectAgent;
  readonly #kinds = new Map<ConversationId, ConversationKind>();
  readonly #conversing = new Map<ConversationId, Conversing>();
  /** Somebody has asked for the desk: from then on whoever I am sits at it. */
  #isWanted = false;
  #isAway = false;
  #userId: UserId | null = null;
  #kept: KeptTalks | null = null;
  #session: DeskSession | null = null;
  #client: AgentClient | null = null;

  constructor(app: AppState, connect: ConnectAgent = createAgentClient, storage = tabStorage) {
    this.#app = app;
    this.#connect = connect;
    this.#storage = storage;
    // Lives as long as the tab: the desk follows whoever I am.
    $effect.root(() => {
      $effect(() => {
        const id = app.me?.id ?? null;
        if (!this.#isAway) this.#turnTo(id);
      });
    });
  }

  /** What is known here is not of what comes now. [WT14] */
  leave(): void {
    this.#isAway = true;
    this.#turnTo(null);
  }

  /** As who is kept in the tab; resolves when they are at the desk, where anybody is. [WT14] */
  async comeBack(): Promise<unknown> {
    this.#isAway = false;
    const kept = this.#storage.get(meKey(this.#app.sandbox.workspace));
    if (kept !== null) this.#app.actAs(asId<UserId>(kept));
    const me = this.#app.me?.id ?? null;
    this.#turnTo(me);
    return this.#isWanted && me !== null ? this.open() : null;
  }

  /** My state: as the messaging server says, else as the engine's row says. */
  get agentState(): AgentState {
    if (this.state?.connection === 'open') return this.state.agentState;
    return this.#app.agentState;
  }

  /** How many consumers wait for me: offers, and conversations with lines I have not read. */
  get unread(): number {
    return this.#waiting.length;
  }

  /** How many conversations I have open. */
  get held(): number {
    return this.state?.conversations.filter(({ open }) => open).length ?? 0;
  }

  waitingOf(kind: ConversationKind): number {
    return this.#waiting.filter((id) => this.kindOf(id) === kind).length;
  }

  /** Known while it is one of the newest, and from then on; what never was counts as a chat. */
  kindOf(id: ConversationId): ConversationKind {
    const told = this.#app.rows('conversations').get(id)?.kind;
    if (told) this.#kinds.set(id, told);
    return told ?? this.#kinds.get(id) ?? 'chat';
  }

  /** Signs me in; what follows shows in `state`. */
  open(): Answer {
    return this.#ask(() => Promise.resolve({ ok: true, value: null }));
  }

  goOnline(): Answer {
    return this.setState('online');
  }

  setState(state: AgentState): Answer {
    return this.#ask((client) => client.setState(state));
  }

  accept(ringId: RingId): Answer {
    return this.#ask((client) => client.accept(ringId));
  }

  reject(ringId: RingId): Answer {
    return this.#ask((client) => client.reject(ringId));
  }

  /** Takes the line in at once; where that fails it is back in the draft. */
  say(id: ConversationId, text: string): Result<null, Failure> {
    const said = this.#client?.say(id, text) ?? fail('connection-lost');
    if (!said.ok) this.draftOf(id).text = text;
    return said;
  }

  resend(id: ConversationId, lineId: string): void {
    this.#client?.resend(id, lineId);
  }

  /** To be called on every keystroke. */
  typing(id: ConversationId): void {
    this.#client?.keystroke(id);
  }

  /** I look at the transcript. */
  read(id: ConversationId): void {
    this.#client?.markRead(id);
  }

  transfer(id: ConversationId, skillId: SkillId): Answer {
    return this.#ask((client) => client.transfer(id, skillId));
  }

  returnToQueue(id: ConversationId): Answer {
    return this.#ask((client) => client.returnToQueue(id));
  }

  /** Past whoever it is offered to. */
  take(id: ConversationId): Answer {
    return this.#ask((client) => client.take(id));
  }

  changeTtr(id: ConversationId, ttr: Ttr): Answer {
    return this.#ask((client) => client.changeTtr(id, ttr));
  }

  end(id: ConversationId): Answer {
    return this.#ask((client) => client.close(id));
  }

  /** Takes a conversation that is over for me off the list. */
  forget(id: ConversationId): void {
    this.draftOf(id).text = '';
    this.#conversing.delete(id);
    this.#kept?.forget(id);
    this.#client?.forget(id);
    if (!this.state) return;
    const conversations = this.state.conversations.filter((talk) => talk.id !== id);
    this.state = { ...this.state, conversations };
  }

  draftOf(id: ConversationId): Draft {
    return this.#conversingIn(id).draft;
  }

  get #waiting(): readonly ConversationId[] {
    const { rings = [], conversations = [] } = this.state ?? {};
    const unread = conversations.filter((talk) => talk.unread > 0);
    return [...rings.map(({ conversationId }) => conversationId), ...unread.map(({ id }) => id)];
  }

  get #base(): string {
    return sessionKey(this.#app.sandbox.workspace, this.#userId ?? '');
  }

  #conversingIn(id: ConversationId): Conversing {
    const known = this.#conversing.get(id);
    if (known) return known;
    const base = `${this.#base}/${id}`;
    const conversing = {
      draft: new Draft(this.#storage, `${base}/draft`),
      unsent: new Unsent(this.#storage, `${base}/unsent`),
    };
    this.#conversing.set(id, conversing);
    return conversing;
  }

  async #ask(verb: (client: AgentClient) => Answer): Answer {
    this.#isWanted = true;
    this.#turnTo(this.#app.me?.id ?? null);
    const session = this.#session ?? this.#sit();
    const arrived = await (session?.arrive() ?? fail('not-found', { what: 'This user' }));
    return arrived.ok ? verb(arrived.value) : arrived;
  }

  /** Whoever was at the desk goes; who follows, or was at work here before a reload, comes at once. */
  #turnTo(userId: UserId | null): void {
    if (userId === this.#userId) return;
    this.#session?.leave();
    this.#session = null;
    this.#client = null;
    this.#conversing.clear();
    this.state = null;
    this.problem = null;
    this.#userId = userId;
    this.#kept = userId && new KeptTalks(this.#storage, `${this.#base}/talks`);
    if (userId === null) return;
    const before = this.#memoryOf(userId).read()?.state ?? 'offline';
    this.#isWanted ||= before !== 'offline';
    if (this.#isWanted) void this.#sit()?.arrive();
  }

  #memoryOf(userId: UserId) {
    return createSessionMemory(this.#storage, this.#app.sandbox.workspace, userId);
  }

  #sit(): DeskSession | null {
    const user = this.#app.me;
    if (!user) return null;
    return (this.#session = beginSession({
      sandbox: this.#app.sandbox,
      user,
      memory: this.#memoryOf(user.id),
      connect: this.#connect,
      onState: (client, state) => {
        this.#client = client;
        const { conversations } = state;
        this.state = { ...state, conversations: this.#kept?.follow(conversations) ?? conversations };
        for (const conversation of state.conversations) this.#sayAgain(conversation);
      },
      onProblem: (problem) => (this.problem = problem),
    }));
  }

  #sayAgain({ id, open, lines }: DeskConversation): void {
    if (!open) return;
    // The history comes in one piece.
    const hasHistory = lines.some(({ sequence }) => sequence !== null);
    this.#conversingIn(id).unsent.follow(lines, hasHistory, ({ text }) => void this.#client?.say(id, text));
  }
}

const desks = new WeakMap<AppState, Desk>();

/** The one desk of this tab, which from now on the frame shows too. */
export function getDesk(app: AppState): Desk {
  const known = desks.get(app);
  const desk = known ?? new Desk(app);
  if (!known) whenRecalled(desk);
  desks.set(app, desk);
  app.desk = desk;
  return desk;
}
