import type { Result } from '#base/result';
import { waitBefore } from '#base/wait-before';
import type { Side } from '#core/protocol/frames';
import type { ServerNotice } from '#core/protocol/server-frames';
import { failureOf, type Failure } from '#model/failure';
import type { ClientDoor } from '../door';
import { openMessagingSocket, type MessagingSocket } from './messaging-socket';

/** `signed-out`: the server knows these credentials no longer; nothing is tried any more. */
export type ConnectionState = 'connecting' | 'open' | 'lost' | 'signed-out';

export interface ConnectionPlan {
  readonly door: Pick<ClientDoor, 'openSocket' | 'after'>;
  readonly side: Side;
  readonly url: string;
  /** What must be known before a socket can be opened. */
  prepare(): Promise<Result<unknown, Failure>>;
  /** Signs in and subscribes; the connection counts as open when this succeeds. */
  greet(socket: MessagingSocket): Promise<Result<unknown, Failure>>;
  onNotice(notice: ServerNotice): void;
  /** The credentials are refused. Answers whether there may be others: then it is tried again. */
  onRefused(): boolean;
  onLost(): void;
  onChange(): void;
}

export interface Connection {
  readonly state: ConnectionState;
  /** Why it is not open, as far as known. */
  readonly problem: Failure | null;
  /** null while it is not open. */
  readonly socket: MessagingSocket | null;
  stop(): void;
}

const keepAliveMs = 10_000;
/** Waits before it is tried again, in ms. */
const tries = [250, 500, 1_000, 2_000, 4_000, 5_000];
/** Token missing, expired or extended by nobody. */
const refusals = [4401, 4407];

/** Keeps a socket open: greets, asks for the time every ten seconds, and after each loss tries again, waiting longer and longer. */
export function keepConnected(plan: ConnectionPlan): Connection {
  let state: ConnectionState = 'connecting';
  let problem: Failure | null = null;
  let socket: MessagingSocket | null = null;
  let attempts = 0;
  let stopped = false;
  let cancelRetry = () => {};

  function become(next: ConnectionState, why: Failure | null): void {
    state = next;
    problem = why;
    plan.onChange();
  }

  async function connect(): Promise<void> {
    const prepared = await plan.prepare();
    if (stopped) return;
    if (!prepared.ok) {
      tryLater(prepared.failure);
      return;
    }
    const fresh = openMessagingSocket(plan.door, {
      url: plan.url,
      side: plan.side,
      keepAliveMs,
      onNotice: (notice) => plan.onNotice(notice),
      onLost: (code) => lose(fresh, failureOf('connection-lost'), refusals.includes(code)),
    });
    socket = fresh;
    const greeted = await plan.greet(fresh);
    if (socket !== fresh) return;
    if (!greeted.ok) {
      lose(fresh, greeted.failure, greeted.failure.code === 401);
      return;
    }
    attempts = 0;
    become('open', null);
  }

  function lose(which: MessagingSocket, why: Failure, refused: boolean): void {
    if (socket !== which) return;
    socket = null;
    which.close();
    plan.onLost();
    if (refused && !plan.onRefused()) become('signed-out', why);
    else tryLater(why);
  }

  function tryLater(why: Failure): void {
    cancelRetry = plan.door.after(waitBefore(tries, attempts), () => void connect());
    attempts += 1;
    become('lost', why);
  }

  void connect();
  return {
    get state() {
      return state;
    },
    get problem() {
      return problem;
    },
    get socket() {
      return state === 'open' ? socket : null;
    },
    stop() {
      stopped = true;
      cancelRetry();
      socket?.close();
      socket = null;
    },
  };
}
