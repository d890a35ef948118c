import type { ConversationKind } from '../campaign';
import { times } from '../limits';

/** One custom configuration field of a connector. [S217–S234] */
export interface CustomField<V> {
  readonly default: V;
  readonly unit: 'ms' | 'times' | null;
  /** In these kinds of conversations it has an effect. */
  readonly in: readonly ConversationKind[];
  /** What somebody has typed; null where that is no value of this field. */
  read(typed: string): ReadField<V> | null;
}

export interface ReadField<V> {
  readonly value: V;
  /** A number beyond what the field takes: the nearest one that it does take. */
  readonly isBounded: boolean;
}

const inMessaging: readonly ConversationKind[] = ['messaging'];
const everywhere: readonly ConversationKind[] = ['chat', 'messaging'];

const wholeNumber = /^[+-]?\d+(?:e\+?\d{1,4})?$/i;

function whole(typed: string, least: number, most: number): ReadField<number> | null {
  const wanted = wholeNumber.test(typed.trim()) ? Number(typed) : NaN;
  if (Number.isNaN(wanted)) return null;
  const value = Math.min(most, Math.max(least, wanted)) || 0;
  return { value, isBounded: value !== wanted };
}

function asTyped<V>(value: V): ReadField<V> {
  return { value, isBounded: false };
}

function milliseconds(standard: number, least = 0): CustomField<number> {
  return {
    default: standard,
    unit: 'ms',
    in: inMessaging,
    read: (typed) => whole(typed, least, times.longestAdvance),
  };
}

function repeats(standard: number, least: number, most: number): CustomField<number> {
  return {
    default: standard,
    unit: 'times',
    in: inMessaging,
    read: (typed) => whole(typed, least, most),
  };
}

function words(standard: string, kinds: readonly ConversationKind[]): CustomField<string> {
  return {
    default: standard,
    unit: null,
    in: kinds,
    read: (typed) => (typed.trim() === '' ? null : asTyped(typed)),
  };
}

function oneOf<V>(choices: ReadonlyMap<string, V>, standard: V): CustomField<V> {
  return {
    default: standard,
    unit: null,
    in: inMessaging,
    read(typed) {
      const value = choices.get(typed.trim().toLowerCase());
      return value === undefined ? null : asTyped(value);
    },
  };
}

const yesOrNo = new Map([
  ['true', true],
  ['false', false],
]);
const layouts = new Map(['vertical' as const, 'horizontal' as const].map((layout) => [layout, layout]));

/** All there are, by the names under which authors type them. */
export const customFields = {
  /** A bot that owes an answer and is silent for so long passes the conversation on. [S217] */
  fallbackEscalationTime: milliseconds(180_000, 1_000),
  /** Heard in place of a consumer who is there and has said nothing. [S218] */
  defaultGreetingMessage: words('hi', everywhere),
  /** Heard when the consumer signs in in mid-conversation. [S219] */
  defaultStepupMessage: words('_STEPUP_', inMessaging),
  /** Lines within so long are heard as one. [S220] */
  messageDelay: milliseconds(300),
  /** Whether a bot that receives a conversation passes over what an agent has said last. */
  skipAgentMessage: oneOf<boolean>(yesOrNo, false),
  /** How the tiles of a card lie; where nothing is typed, as their author has laid them out. */
  tileDisplay: oneOf(layouts, 'vertical'),
  /** Ours: as over SMS nothing is drawn or pressed; options are numbered, and typed. */
  textOnly: oneOf<boolean>(yesOrNo, false),
  /** A line the bot gives no sign of is sent to it again so often … [S228] */
  messageResendMaxRetries: repeats(1, 1, 100),
  /** … after so long each time. [S230] */
  retryMessageInterval: milliseconds(30_000, 1_000),
  /** So many transfers of a conversation may fail before the bot asks for no more. [S231] */
  maxEscalationRetries: repeats(5, 0, 1_000),
  /** An offer is taken after so long. [S234] */
  ringAcceptWait: milliseconds(100),
} as const;

type Fields = typeof customFields;
export type FieldName = keyof Fields;
/** What a connector goes by: a value of each field. */
export type Settings = { readonly [N in FieldName]: Fields[N]['default'] };
