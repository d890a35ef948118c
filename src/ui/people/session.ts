import { failed, ok, type Result } from '#base/result';
import type { AgentState } from '#model/agent';
import { fail, failureOf, type Failure } from '#model/failure';
import type { Bearer } from '#model/ids';
import type { User } from '#model/user';
import type { createAgentClient } from '#sdk/clients';
import type { AgentClient, AgentClientState, Sandbox } from '#sdk/index';
import type { SessionMemory } from './remembered-session';

export type ConnectAgent = typeof createAgentClient;

export interface SessionPlan {
  readonly sandbox: Sandbox;
  readonly user: Pick<User, 'id' | 'accountId'>;
  readonly memory: SessionMemory;
  readonly connect: ConnectAgent;
  onState(client: AgentClient, state: AgentClientState): void;
  /** Signing in failed; `arrive` tries again. */
  onProblem(problem: Failure | null): void;
}

/** One user at the desk of this tab: signed in once, and again whenever the sign-in has run out. */
export interface DeskSession {
  /** Signs in unless that is done, and answers when connected. */
  arrive(): Promise<Result<AgentClient, Failure>>;
  leave(): void;
}

export function beginSession({
  sandbox,
  user,
  memory,
  connect,
  onState,
  onProblem,
}: SessionPlan): DeskSession {
  let client: AgentClient | null = null;
  const arrived: ((answer: Result<AgentClient, Failure>) => void)[] = [];
  let signingIn = false;
  let left = false;
  /** The state before the connection was lost, or this page loaded. */
  let wanted: AgentState = memory.read()?.state ?? 'offline';

  function settle(answer: Result<AgentClient, Failure>): void {
    for (const tell of arrived.splice(0)) tell(answer);
  }

  async function signIn(): Promise<void> {
    if (signingIn || left) return;
    const kept = memory.read()?.bearer;
    if (kept) return begin(kept, true);
    signingIn = true;
    const answer = await sandbox.dispatch({ type: 'user.signIn', userId: user.id });
    signingIn = false;
    if (left) return;
    if (answer.ok) return begin(answer.value.bearer, false);
    // The next call waits for the next engine.
    if (answer.failure.name === 'engine-lost') return signIn();
    refuse(answer.failure);
  }

  function refuse(failure: Failure): void {
    onProblem(failure);
    settle(failed(failure));
  }

  function begin(bearer: Bearer, isKept: boolean): void {
    const fresh = connect({ door: sandbox, user, bearer });
    let wasGood = isKept;
    let seen: AgentState | null = null;
    client = fresh;
    onProblem(null);
    memory.write({ bearer, state: wanted });

    function remember(state: AgentState): void {
      if (state !== seen && seen !== null) {
        wanted = state;
        memory.write({ bearer, state });
      }
      // The platform took me for gone while nobody was connected.
      if (seen === null && state === 'offline' && wanted !== 'offline') void fresh.setState(wanted);
      seen = state;
    }

    fresh.onChange((state) => {
      if (client !== fresh) return;
      if (state.connection === 'signed-out')
        return expire(state.problem ?? failureOf('unauthorized'), wasGood);
      if (state.connection === 'open') {
        remember(state.agentState);
        wasGood = true;
        settle(ok(fresh));
      } else {
        seen = null;
      }
      onState(fresh, state);
    });
  }

  function expire(why: Failure, wasGood: boolean): void {
    client?.stop();
    client = null;
    memory.write(null);
    if (wasGood) void signIn();
    else refuse(why);
  }

  return {
    arrive() {
      if (client?.state.connection === 'open') return Promise.resolve(ok(client));
      if (!client) void signIn();
      return new Promise((tell) => arrived.push(tell));
    },
    leave() {
      left = true;
      client?.stop();
      client = null;
      settle(fail('connection-lost'));
    },
  };
}
