import type { PersonRow, SharedTopic, Topic } from '#contract/topics';
import type { Result } from '#base/result';
import type { Account } from '#model/account';
import type { AgentState } from '#model/agent';
import type { ConversationKind } from '#model/campaign';
import type { Failure } from '#model/failure';
import type { AccountId, UserId } from '#model/ids';
import type { User } from '#model/user';
import type { EngineState, Sandbox } from '#sdk/index';
import { Live } from './live/live.svelte';

/** What the frame shows of an agent's desk. */
export interface DeskGlance {
  readonly agentState: AgentState;
  /** How many consumers wait for me. */
  readonly unread: number;
  /** How many conversations are open here. */
  readonly held: number;
  waitingOf(kind: ConversationKind): number;
  setState(state: AgentState): Promise<Result<null, Failure>>;
}

const shared: Readonly<Record<SharedTopic, true>> = {
  accounts: true,
  people: true,
  clock: true,
  storage: true,
  outside: true,
};

/** One tab's view of the sandbox. Rows are watched only while something reads them. */
export class AppState {
  readonly sandbox: Sandbox;
  /** Where I am at work as an agent; null until that is first wanted. */
  desk = $state.raw<DeskGlance | null>(null);
  engine = $state.raw<EngineState>({ name: 'starting' });
  #me = $state.raw<UserId | null>(null);
  /** By topic and account. */
  readonly #live = new Map<string, Live<Topic>>();

  constructor(sandbox: Sandbox) {
    this.sandbox = sandbox;
    this.engine = sandbox.state;
    this.#me = sandbox.me;
    sandbox.onState((state) => (this.engine = state));
  }

  /** Why nothing can be said or changed any more; undefined while it can. [UI66] */
  get goneReason(): string | undefined {
    if (this.engine.name !== 'storage-gone') return undefined;
    return this.engine.why === 'deleted'
      ? 'This workspace was deleted. Nothing can be sent or changed in it any more.'
      : 'The data of this site were removed. Nothing can be sent or changed any more.';
  }

  /**
   * The rows of one topic, of the account I work in unless another is named: `app.rows('skills').list`. Another one each time I
   * am somebody of another account, so ask for it where it is read. [UI67]
   */
  rows<T extends Topic>(topic: T, of?: AccountId): Live<T> {
    const account = topic in shared ? null : (of ?? this.account?.id);
    const key = `${topic} ${account}`;
    const known = this.#live.get(key);
    // One map for all topics: the key decides the type of the value.
    if (known) return known as unknown as Live<T>;
    const live = new Live(this.sandbox, topic, account);
    this.#live.set(key, live as unknown as Live<Topic>);
    return live;
  }

  /** Whom this tab acts as: the chosen one while enabled, else one who came with their account, else any human. */
  get #person(): PersonRow | undefined {
    const people = this.rows('people');
    const chosen = people.get(this.#me);
    if (chosen?.enabled) return chosen;
    const enabled = people.list.filter((person) => person.enabled);
    return enabled.find(({ createdBy }) => createdBy === null) ?? enabled[0];
  }

  /** The user this tab acts as. */
  get me(): User | undefined {
    return this.rows('users').get(this.#person?.id);
  }

  /** My state as an agent, as the engine's row says. */
  get agentState(): AgentState {
    return this.rows('agents').get(this.me?.id)?.state ?? 'offline';
  }

  actAs(userId: UserId): void {
    this.#me = userId;
    this.sandbox.me = userId;
  }

  /** The account I work in: that of the user I act as. Where nobody can act, any can be looked at. */
  get account(): Account | undefined {
    const accounts = this.rows('accounts');
    if (!this.rows('people').ready) return undefined;
    const person = this.#person;
    return person ? accounts.get(person.accountId) : accounts.list[0];
  }
}
