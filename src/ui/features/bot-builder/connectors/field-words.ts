import { customFields, type FieldName } from '#model/connector/custom-fields';
import type { SettingWarning } from '#model/connector/settings';
import { keysOf } from '#model/keys-of';
import { kindWords } from '../../../words/conversation-kinds';

/** What each custom configuration field does, for who chooses one. */
const meanings: Readonly<Record<FieldName, string>> = {
  fallbackEscalationTime:
    'A bot that owes an answer and is silent for so long: its connector passes the conversation on to the Fallback Skill.',
  defaultGreetingMessage: 'What the bot hears when a consumer arrives and has said nothing.',
  defaultStepupMessage: 'What the bot hears when a visitor signs in during the conversation.',
  messageDelay: 'Lines that come within this time are heard as one.',
  skipAgentMessage:
    'false: a bot that is given a conversation begins with its last line, whoever said it. true: with the consumer’s last line.',
  tileDisplay:
    'How the tiles of a card lie: vertical or horizontal. Where it is not set, as their author laid them out.',
  textOnly:
    'Of this sandbox alone. true: conversations are held as over SMS, in words; options are numbered, and typed by number or title.',
  messageResendMaxRetries:
    'How often a line is sent to the bot again when the bot gives no sign of having it.',
  retryMessageInterval: 'How long the bot may give no sign before the line is sent to it again.',
  maxEscalationRetries: 'How often the bot is told that a transfer has failed.',
  ringAcceptWait: 'How long the bot waits before it accepts an offer.',
};

export interface FieldWords {
  readonly name: FieldName;
  readonly default: string;
  readonly unit: string;
  readonly means: string;
  /** The conversation types in which it has an effect. */
  readonly types: string;
}

/** The custom configuration fields there are, in the order of their table. */
export const fieldWords: readonly FieldWords[] = keysOf(customFields).map((name) => {
  const { default: standard, unit, in: kinds } = customFields[name];
  return {
    ...{ name, default: String(standard), unit: unit === 'ms' ? 'ms' : '', means: meanings[name] },
    types: kinds.map((kind) => kindWords[kind].name).join(', '),
  };
});

/** What is not as its author may think, in a sentence. [S215] */
export function sayWarning(warning: SettingWarning): string {
  const { kind, values } = warning;
  switch (kind) {
    case 'unknown-field':
      return `${values.key} is no field this sandbox knows: it is kept, and nothing goes by it.`;
    case 'no-value':
      return `${values.key} cannot be “${values.value}”: its default, ${defaultOf(values.key)}, holds.`;
    case 'bounded':
      return `${values.key} cannot be “${values.value}”: ${values.holds} holds, the nearest it can be.`;
    case 'typed-twice':
      return `${values.key} stands here twice: the last one holds.`;
    case 'no-effect':
      return `${values.key} has no effect in ${kindWords[values.conversationKind].name}.`;
  }
}

const defaultOf = (name: FieldName) => String(customFields[name].default);
