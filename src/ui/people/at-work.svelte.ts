import type { Result } from '#base/result';
import { fetchPart } from '#contract/fetch-part';
import type { AgentState } from '#model/agent';
import type { Failure } from '#model/failure';
import type { AppState } from '../app-state.svelte';
import { tabStorage } from '../live/tab-storage';
import type { Desk } from './desk.svelte';

/** Where a tab keeps what it knows of one user's sign-in. */
export function seatKey(workspace: string, userId: string): string {
  return `handoff-sandbox/desk/${workspace}/${userId}`;
}

/** My state as the engine's row says. */
export function knownState(app: AppState): AgentState {
  return app.rows('agents').get(app.me?.id)?.state ?? 'offline';
}

/** The desk of this tab as the frame sees it: fetched when somebody first wants it, or was at it before a reload. */
export class AtWork {
  readonly #app: AppState;

  /** For a component: it follows whoever I am as long as that lives. */
  constructor(app: AppState, storage = tabStorage) {
    this.#app = app;
    $effect(() => {
      const { me } = app;
      if (me && storage.get(seatKey(app.sandbox.workspace, me.id)) !== null) void this.#fetch();
    });
  }

  get agentState(): AgentState {
    return this.#app.desk?.agentState ?? knownState(this.#app);
  }

  /** How many consumers wait for me. */
  get unread(): number {
    return this.#app.desk?.unread ?? 0;
  }

  async setState(state: AgentState): Promise<Result<null, Failure>> {
    const fetched = await this.#fetch();
    return fetched.ok ? fetched.value.setState(state) : fetched;
  }

  #fetch(): Promise<Result<Desk, Failure>> {
    return fetchPart(async () => (await import('./desk.svelte')).getDesk(this.#app), 'makes you an agent');
  }
}
