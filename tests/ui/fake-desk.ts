import { ok, type Result } from '#base/result';
import type { AgentRow } from '#contract/topics';
import { noLoad } from '#core/routing/agent-load';
import type { Command } from '#contract/command';
import type { Failure } from '#model/failure';
import { asId, type AccountId, type Bearer, type UserId } from '#model/ids';
import type { User } from '#model/user';
import { firstProfileId, firstProfiles } from '#model/profile';
import type { AgentClient, AgentClientState, Sandbox } from '#sdk/index';
import { flushSync } from 'svelte';
import { AppState } from '../../src/ui/app-state.svelte';

export const accountId = asId<AccountId>('12345678');

export function user(id: string, changes: Partial<User> = {}): User {
  return {
    id: asId(id),
    pid: asId(`pid-${id}`),
    accountId,
    type: 'human',
    loginName: id,
    email: '',
    nickname: id,
    name: id,
    login: { method: 'password', password: 'secret-word' },
    profiles: [firstProfileId(accountId, 'agent')],
    maxChats: 3,
    skills: [],
    enabled: true,
    createdBy: null,
    ...changes,
  };
}

/** An app of one tab. Sign-ins are answered by `answers` in turn, then with a new bearer each. */
export function fakeApp(users: readonly User[], answers: Result<{ bearer: Bearer }, Failure>[] = []) {
  const signIns: UserId[] = [];
  const agents: AgentRow[] = users.map(({ id }) => ({
    ...{ id, state: 'offline', since: 0, open: 0, load: noLoad(), offered: noLoad() },
  }));
  const rows: Record<string, readonly { id: string }[]> = {
    accounts: [{ id: accountId }],
    profiles: firstProfiles(accountId),
    people: users,
    users,
    agents,
  };
  const watchers = new Set<() => void>();
  const sandbox = {
    workspace: 'practice',
    me: users[0]?.id ?? null,
    state: { name: 'ready' },
    onState: () => () => {},
    watch(topic: string, listener: (rows: Map<string, unknown>) => void) {
      const tell = () => listener(new Map((rows[topic] ?? []).map((row) => [row.id, row])));
      watchers.add(tell);
      tell();
      return () => watchers.delete(tell);
    },
    async dispatch(command: Command) {
      if (command.type !== 'user.signIn') throw new Error(`Not expected: ${command.type}`);
      signIns.push(command.userId);
      await Promise.resolve();
      return answers.shift() ?? ok({ bearer: asId<Bearer>(`bearer-${signIns.length}`) });
    },
  };
  return {
    app: new AppState(sandbox as unknown as Sandbox),
    signIns,
    setRows(topic: string, changed: readonly (object & { readonly id: string })[]) {
      rows[topic] = changed;
      for (const tell of watchers) tell();
      flushSync();
    },
    /** The rows of the users change. */
    setUsers(changed: readonly User[]) {
      rows['users'] = rows['people'] = changed;
      for (const tell of watchers) tell();
      flushSync();
    },
  };
}

export const quiet: AgentClientState = {
  connection: 'connecting',
  problem: null,
  agentState: 'offline',
  rings: [],
  conversations: [],
};

export interface FakeAgent {
  readonly client: AgentClient;
  readonly bearer: string;
  readonly userId: UserId;
  readonly calls: string[];
  readonly stopped: boolean;
  /** The server says so. */
  become(changes: Partial<AgentClientState>): void;
}

/** Agents' clients that do what the test says; the newest is the last. */
export function fakeAgents() {
  const agents: FakeAgent[] = [];
  function connect({ user, bearer }: { user: { id: UserId }; bearer: Bearer }): AgentClient {
    let state = quiet;
    let stopped = false;
    const calls: string[] = [];
    const listeners = new Set<(state: AgentClientState) => void>();
    const note = (call: string) => {
      calls.push(call);
      return Promise.resolve(ok(null));
    };
    const client: AgentClient = {
      get state() {
        return state;
      },
      onChange(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      setState: (wanted) => note(`state ${wanted}`),
      accept: (id) => note(`accept ${id}`),
      reject: (id) => note(`reject ${id}`),
      say(id, text) {
        calls.push(`say ${id} ${text}`);
        return ok(null);
      },
      resend: (_, lineId) => void note(`resend ${lineId}`),
      keystroke: () => void note('keystroke'),
      markRead: (id) => void note(`read ${id}`),
      transfer: (id, skillId) => note(`transfer ${id} ${skillId}`),
      returnToQueue: (id) => note(`return ${id}`),
      take: (id) => note(`take ${id}`),
      changeTtr: (id, ttr) => note(`ttr ${id} ${JSON.stringify(ttr)}`),
      close: (id) => note(`close ${id}`),
      forget: (id) => void note(`forget ${id}`),
      stop: () => (stopped = true),
    };
    agents.push({
      client,
      bearer,
      userId: user.id,
      calls,
      get stopped() {
        return stopped;
      },
      become(changes) {
        state = { ...state, ...changes };
        for (const listener of listeners) listener(state);
        flushSync();
      },
    });
    return client;
  }
  return { agents, connect };
}

/** Lets everything that is already promised happen. */
export async function settle(): Promise<void> {
  flushSync();
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  flushSync();
}
