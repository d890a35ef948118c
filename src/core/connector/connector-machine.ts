import type { Result } from '#base/result';
import { assign, fromPromise, setup } from 'xstate';
import { backoffMs } from './backoff';
import { diagnose, type Problem } from './problem';

export interface ConnectorContext {
  /** What last kept it from being online; of no account while it is. */
  readonly problem: Problem | null;
  /** Attempts in a row that came to nothing. */
  readonly attempts: number;
}

export type ConnectorEvent =
  | { readonly type: 'connector.start' }
  | { readonly type: 'connector.stop' }
  /** Something the connector stands on is gone: the socket, the bot server. */
  | { readonly type: 'part.failed'; readonly problem: Problem };

/** How one step of the way to online ended. */
export type StepResult = Result<null, Problem>;
interface StepDone {
  readonly event: { readonly output: StepResult };
}

/** After so long online, earlier failures no longer lengthen the waits. */
const steadyMs = 60_000;

const types: { context?: ConnectorContext; events?: ConnectorEvent } = {};
const worked = ({ event }: StepDone) => event.output.ok;
const elseOffline = {
  target: '#connector.offline',
  actions: {
    type: 'noteProblem',
    params: ({ event: { output } }: StepDone) => ({ problem: output.ok ? null : output.failure }),
  },
} as const;
const toOffline = {
  target: 'offline',
  actions: { type: 'noteProblem', params: ({ event }: { event: { problem: Problem } }) => event },
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
    noteProblem: assign((_, { problem }: { problem: Problem | null }) => ({ problem })),
    countAttempt: assign({ attempts: ({ context }) => context.attempts + 1 }),
    forgetAttempts: assign({ attempts: 0 }),
  },
  guards: { passing: ({ context }) => context.problem !== null && !diagnose(context.problem).lasting },
  delays: { backoff: ({ context }) => backoffMs(context.attempts), steady: steadyMs },
}).createMachine({
  id: 'connector',
  context: { problem: null, attempts: 0 },
  initial: 'readyToStart',
  states: {
    readyToStart: { on: { 'connector.start': 'starting' } },
    starting: {
      initial: 'signingIn',
      states: {
        signingIn: {
          invoke: { src: 'signIn', onDone: [{ guard: worked, target: 'openingSocket' }, elseOffline] },
        },
        openingSocket: {
          invoke: { src: 'openSocket', onDone: [{ guard: worked, target: 'goingOnline' }, elseOffline] },
        },
        goingOnline: {
          invoke: { src: 'goOnline', onDone: [{ guard: worked, target: '#connector.online' }, elseOffline] },
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
      on: { 'connector.stop': 'stopped' },
    },
    stopped: { entry: 'signOff', type: 'final' },
  },
});
