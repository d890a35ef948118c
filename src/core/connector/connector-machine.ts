import type { Result } from '#base/result';
import { waitBefore } from '#base/wait-before';
import { assign, fromPromise, setup } from 'xstate';
import { diagnose, type Trouble } from './trouble';

export interface ConnectorContext {
  /** What last kept it from being online; of no account while it is. */
  readonly trouble: Trouble | null;
  /** Attempts in a row that came to nothing. */
  readonly attempts: number;
}

export type ConnectorEvent =
  | { readonly type: 'connector.start' }
  | { readonly type: 'connector.stop' }
  /** Something the connector stands on is gone: the socket, the bot server. */
  | { readonly type: 'part.failed'; readonly trouble: Trouble }
  /** What was broken on purpose is whole again. */
  | { readonly type: 'part.mended' };

/** How one step of the way to online ended. */
export type StepResult = Result<null, Trouble>;
interface StepDone {
  readonly event: { readonly output: StepResult };
}

/** Waits before the next attempts, in virtual ms. */
const tries = [1_000, 2_000, 5_000, 10_000, 30_000];

/** After so long online, earlier failures no longer lengthen the waits. */
const steadyMs = 60_000;

const types: { context?: ConnectorContext; events?: ConnectorEvent } = {};
const worked = ({ event }: StepDone) => event.output.ok;
const elseOffline = {
  target: '#connector.offline',
  actions: {
    type: 'noteTrouble',
    params: ({ event: { output } }: StepDone) => ({ trouble: output.ok ? null : output.failure }),
  },
} as const;
/** It rejects only by a fault of its own, and a fault may pass. */
const elseBroken = {
  target: '#connector.offline',
  actions: {
    type: 'noteTrouble',
    params: ({ event: { error } }: { event: { error: unknown } }) => ({
      trouble: { kind: 'connection-lost', why: String(error) } as const,
    }),
  },
} as const;
const toOffline = {
  target: 'offline',
  actions: { type: 'noteTrouble', params: ({ event }: { event: { trouble: Trouble } }) => event },
} as const;

function unfilled(): never {
  throw new Error('The host fills in what this machine does.');
}
const step = fromPromise<StepResult>(unfilled);

/** The life of one connector from a Start to the next Stop. The host fills actors and actions; delays are virtual ms. */
export const connectorMachine = setup({
  types,
  actors: { signIn: step, openSocket: step, goOnline: step },
  actions: {
    /** Becomes unavailable and lets go of the socket and of all conversations. */
    signOff: unfilled,
    noteTrouble: assign((_, { trouble }: { trouble: Trouble | null }) => ({ trouble })),
    countAttempt: assign({ attempts: ({ context }) => context.attempts + 1 }),
    forgetAttempts: assign({ attempts: 0 }),
    forgetTrouble: assign({ attempts: 0, trouble: null }),
  },
  guards: { passing: ({ context }) => context.trouble !== null && !diagnose(context.trouble).lasting },
  delays: { backoff: ({ context }) => waitBefore(tries, context.attempts - 1), steady: steadyMs },
}).createMachine({
  id: 'connector',
  context: { trouble: null, attempts: 0 },
  initial: 'readyToStart',
  states: {
    readyToStart: { on: { 'connector.start': 'starting' } },
    starting: {
      initial: 'signingIn',
      states: {
        signingIn: {
          invoke: {
            src: 'signIn',
            onDone: [{ guard: worked, target: 'openingSocket' }, elseOffline],
            onError: elseBroken,
          },
        },
        openingSocket: {
          invoke: {
            src: 'openSocket',
            onDone: [{ guard: worked, target: 'goingOnline' }, elseOffline],
            onError: elseBroken,
          },
        },
        goingOnline: {
          invoke: {
            src: 'goOnline',
            onDone: [{ guard: worked, target: '#connector.online' }, elseOffline],
            onError: elseBroken,
          },
        },
      },
      on: { 'connector.stop': 'stopped', 'part.failed': toOffline },
    },
    online: {
      after: { steady: { actions: 'forgetAttempts' } },
      on: { 'connector.stop': 'stopped', 'part.failed': toOffline },
    },
    offline: {
      entry: ['signOff', 'countAttempt'],
      after: { backoff: { guard: 'passing', target: 'starting' } },
      on: {
        'connector.stop': 'stopped',
        'part.mended': { guard: 'passing', target: 'starting', actions: 'forgetTrouble' },
      },
    },
    stopped: { entry: 'signOff', type: 'final' },
  },
});
