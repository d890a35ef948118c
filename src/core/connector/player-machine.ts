import { and, assign, fromPromise, not, setup, stateIn } from 'xstate';

export interface PlayerContext {
  /** It was offered anew when it became ours. */
  readonly byRing: boolean;
  /** What was said before it became ours is still to be read. */
  readonly unread: boolean;
  /** The run has moved on, and what it asks for was not done yet. */
  readonly moved: boolean;
  /** The consumer has been silent for so long that the bot speaks first. */
  readonly mayGreet: boolean;
  /** The bot has been silent for so long that somebody else is to have the conversation. */
  readonly passesOn: boolean;
}

export type PlayerEvent =
  | { readonly type: 'conversation.ours'; readonly byRing: boolean }
  | { readonly type: 'conversation.lost' }
  | { readonly type: 'event.seen' }
  | { readonly type: 'run.moved' }
  /** Nobody has said anything the bot could answer. */
  | { readonly type: 'consumer.silent' }
  /** The bot was given a line. */
  | { readonly type: 'line.sent' }
  | { readonly type: 'bot.spoke' };

const types: { context?: PlayerContext; events?: PlayerEvent } = {};

function unfilled(): never {
  throw new Error('The host fills in what this machine does.');
}
const deed = fromPromise<void, boolean>(unfilled);
const ours = stateIn({ place: 'ours' });
const lost = stateIn({ place: 'elsewhere' });
const toPerforming = {
  guard: 'hasMoved',
  target: 'performing',
  actions: 'takeUp',
} as const;

/**
 * What a bot does in one conversation: one thing after the other, whatever comes in between. [CN27] The host fills in actors, actions,
 * delays (virtual ms) and what is due; a deed that is begun is done, also when the conversation is lost meanwhile.
 */
export const playerMachine = setup({
  types,
  actors: {
    /** What was said before; `input` is whether it was offered anew. */
    read: deed,
    /** What the run asks for: its lines, a transfer, the end. */
    perform: deed,
    /** The bot hears what is due. */
    hear: deed,
    /** The bot hears that it has been silent for too long. */
    passOn: deed,
  },
  actions: {
    /** The conversation is somebody else's, and nothing is left to do. */
    finish: unfilled,
    /** A deed went wrong by itself. */
    breakOff: (_, _params: { readonly error: unknown }) => unfilled(),
    greetSoon: assign({ mayGreet: true }),
    takeUp: assign({ moved: false }),
    /** The bot is given once more what it has given no sign of. */
    resend: unfilled,
    passOnSoon: assign({ passesOn: true }),
    passOnNow: assign({ passesOn: false }),
  },
  guards: {
    isUnread: ({ context }) => context.unread,
    hasMoved: ({ context }) => context.moved,
    /** Something is due, and more may belong to it. */
    mustGather: unfilled,
    isDue: unfilled,
    greetsAtOnce: unfilled,
    /** The next word is the bot's, and somebody counts how long it takes. */
    owesAnswer: unfilled,
    mayResend: unfilled,
    mustPassOn: ({ context }) => context.passesOn,
  },
  delays: { gather: unfilled, greet: unfilled, resend: unfilled, passOn: unfilled },
}).createMachine({
  id: 'player',
  context: { byRing: false, unread: false, moved: false, mayGreet: false, passesOn: false },
  type: 'parallel',
  on: { 'run.moved': { actions: assign({ moved: true }) } },
  states: {
    place: {
      initial: 'elsewhere',
      states: {
        elsewhere: {
          on: {
            'conversation.ours': {
              target: 'ours',
              actions: assign({ byRing: ({ event }) => event.byRing, unread: true }),
            },
          },
        },
        ours: { on: { 'conversation.lost': 'elsewhere' } },
      },
    },
    greeting: {
      initial: 'notMeant',
      states: {
        notMeant: {
          on: {
            'consumer.silent': [{ guard: 'greetsAtOnce', actions: 'greetSoon' }, { target: 'waiting' }],
          },
        },
        waiting: { after: { greet: { target: 'meant', actions: 'greetSoon' } } },
        meant: {},
      },
    },
    /** How long the bot owes an answer. [CN44] [CN45] */
    silence: {
      initial: 'none',
      states: {
        none: { always: { guard: and([ours, 'owesAnswer']), target: 'owing' } },
        owing: {
          initial: 'waiting',
          always: { guard: not(and([ours, 'owesAnswer'])), target: 'none', actions: 'passOnNow' },
          on: { 'bot.spoke': { target: 'owing', reenter: true } },
          after: { passOn: { target: 'told', actions: 'passOnSoon' } },
          states: {
            waiting: {
              on: { 'line.sent': { target: 'waiting', reenter: true } },
              after: { resend: { guard: 'mayResend', target: 'waiting', reenter: true, actions: 'resend' } },
            },
          },
        },
        /** Once is enough. */
        told: { always: { guard: not(and([ours, 'owesAnswer'])), target: 'none', actions: 'passOnNow' } },
      },
    },
    work: {
      initial: 'none',
      states: {
        none: { always: { guard: ours, target: 'listening' } },
        listening: {
          always: [
            { guard: lost, target: 'over' },
            { guard: 'isUnread', target: 'reading', actions: assign({ unread: false }) },
            toPerforming,
            { guard: and(['mustPassOn', 'owesAnswer']), target: 'passingOn', actions: 'passOnNow' },
            { guard: 'mustGather', target: 'gathering' },
            { guard: 'isDue', target: 'hearing' },
          ],
        },
        reading: {
          invoke: {
            src: 'read',
            input: ({ context }) => context.byRing,
            onDone: 'listening',
            onError: 'broken',
          },
        },
        performing: {
          invoke: { src: 'perform', input: false, onDone: 'listening', onError: 'broken' },
        },
        passingOn: {
          invoke: { src: 'passOn', input: false, onDone: 'listening', onError: 'broken' },
        },
        gathering: { after: { gather: 'gathered' } },
        gathered: {
          always: [
            { guard: lost, target: 'over' },
            toPerforming,
            { guard: 'isDue', target: 'hearing' },
            { target: 'listening' },
          ],
        },
        hearing: {
          invoke: { src: 'hear', input: false, onDone: 'listening', onError: 'broken' },
        },
        broken: {
          entry: {
            type: 'breakOff',
            params: ({ event }) => ({ error: 'error' in event ? event.error : undefined }),
          },
        },
        over: { entry: 'finish' },
      },
    },
  },
});
