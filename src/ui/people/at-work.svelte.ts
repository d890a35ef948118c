import type { Result } from '#base/result';
import { fetchPart } from '#contract/fetch-part';
import type { AgentState } from '#model/agent';
import type { ConversationKind } from '#model/campaign';
import type { Failure } from '#model/failure';
import type { AppState, DeskGlance } from '../app-state.svelte';
import { tabStorage } from '../live/tab-storage';
import { sessionKey } from './session-key';

/** The desk of this tab as the frame sees it: fetched when somebody first wants it, or was at it before a reload. */
export class AtWork {
  readonly #app: AppState;

  /** For a component: it follows whoever I am as long as that lives. */
  constructor(app: AppState, storage = tabStorage) {
    this.#app = app;
    $effect(() => {
      const { me } = app;
      if (me && storage.get(sessionKey(app.sandbox.workspace, me.id)) !== null) void this.#fetch();
    });
  }

  get agentState(): AgentState {
    return this.#app.desk?.agentState ?? this.#app.agentState;
  }

  /** How many consumers wait for me. */
  get unread(): number {
    return this.#app.desk?.unread ?? 0;
  }

  waitingOf(kind: ConversationKind): number {
    return this.#app.desk?.waitingOf(kind) ?? 0;
  }

  async setState(state: AgentState): Promise<Result<null, Failure>> {
    const fetched = await this.#fetch();
    return fetched.ok ? fetched.value.setState(state) : fetched;
  }

  #fetch(): Promise<Result<DeskGlance, Failure>> {
    return fetchPart(async () => (await import('./desk.svelte')).getDesk(this.#app), 'makes you an agent');
  }
}
