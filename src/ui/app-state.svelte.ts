import type { Topic } from '#contract/topics';
import type { Result } from '#base/result';
import type { Account } from '#model/account';
import type { AgentState } from '#model/agent';
import type { Failure } from '#model/failure';
import type { UserId } from '#model/ids';
import type { User } from '#model/user';
import type { EngineState, Sandbox } from '#sdk/index';
import { Live } from './live/live.svelte';

/** What the frame shows of an agent's desk. */
export interface DeskGlance {
  readonly agentState: AgentState;
  /** How many consumers wait for me. */
  readonly unread: number;
  setState(state: AgentState): Promise<Result<null, Failure>>;
}

/** One tab's view of the sandbox. Rows are watched only while something reads them. */
export class AppState {
  readonly sandbox: Sandbox;
  /** Where I am at work as an agent; null until that is first wanted. */
  desk = $state.raw<DeskGlance | null>(null);
  engine = $state.raw<EngineState>({ name: 'starting' });
  #me = $state.raw<UserId | null>(null);
  readonly #live = new Map<Topic, Live<Topic>>();

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

  /** The rows of one topic: `app.rows('skills').list`. */
  rows<T extends Topic>(topic: T): Live<T> {
    const known = this.#live.get(topic);
    // One map for all topics: the key decides the type of the value.
    if (known) return known as unknown as Live<T>;
    const live = new Live(this.sandbox, topic);
    this.#live.set(topic, live as unknown as Live<Topic>);
    return live;
  }

  /** The user this tab acts as: the chosen one while enabled, else the one who came with the account, else any human. */
  get me(): User | undefined {
    const users = this.rows('users');
    const chosen = users.get(this.#me);
    if (chosen?.enabled) return chosen;
    const humans = users.list.filter((user) => user.type === 'human' && user.enabled);
    return humans.find((user) => user.createdBy === null) ?? humans[0];
  }

  /** My state as an agent, as the engine's row says. */
  get agentState(): AgentState {
    return this.rows('agents').get(this.me?.id)?.state ?? 'offline';
  }

  actAs(userId: UserId): void {
    this.#me = userId;
    this.sandbox.me = userId;
  }

  /** The account I work in: that of the user I act as. */
  get account(): Account | undefined {
    const accounts = this.rows('accounts');
    return accounts.get(this.me?.accountId) ?? accounts.list[0];
  }
}
