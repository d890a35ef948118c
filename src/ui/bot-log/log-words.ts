import type { LogEntry, LogKind } from '#model/log-entry';
import { callWords } from './call-words';
import { codeWords } from './code-words';
import { connectorWords } from './connector-words';
import { escalationWords, escalationWordsOfEngines } from './escalation-words';
import { fileWords } from './file-words';
import { inQuotes, type LogName, type LogWords } from './log-word';

const heard = { label: 'Heard', tone: 'busy', about: 'messages' } as const;
const begun = { label: 'Dialog entered', tone: 'off', about: 'patterns' } as const;
const left = { label: 'Dialog left', tone: 'off', about: 'patterns' } as const;
const rule = { label: 'Rule matched', tone: 'ok', about: 'rules' } as const;
const unmatched = { label: 'Nothing matched', tone: 'warning', about: 'patterns' } as const;
const step = { label: 'Interaction', tone: 'off', about: 'messages' } as const;
const unshown = { label: 'Nothing shown', tone: 'danger', about: 'messages' } as const;
const limit = { label: 'Limit reached', tone: 'danger', about: 'messages' } as const;
const aside = { label: 'Note', tone: 'off', about: 'messages' } as const;
const paused = { label: 'Paused', tone: 'busy', about: 'messages' } as const;

/** What each kind of reason is called in the logs, how grave it is, and what it says. */
const words: { readonly [K in LogKind]: LogWords<K> } = {
  heard: { ...heard, say: ({ text }) => `The consumer said ${inQuotes(text)}.` },
  greeted: {
    ...heard,
    say: ({ text }) => `Nobody has said anything yet; the greeting ${inQuotes(text)} is heard instead.`,
  },
  'session-reset': { ...aside, say: () => 'The session was reset.' },
  'user-id-asked': { ...aside, say: () => 'A debug command: the bot says whom it talks to.' },
  'conversation-over': {
    ...aside,
    say: () => 'This conversation is over. Say “reset” to start again.',
  },
  'rule-matched': { ...rule, say: (values) => `The rule ${inQuotes(values.rule)} applies.` },
  'expression-found': {
    ...rule,
    say: ({ expression }) => `The regular expression ${expression} is found in the reply.`,
  },
  'expression-stopped': {
    ...limit,
    about: 'rules',
    say: ({ expression }) =>
      `The search for the regular expression ${expression} took too long: neither it nor one after it applies.`,
  },
  'too-much-to-compare': {
    ...limit,
    about: 'patterns',
    say: ({ pattern }) =>
      `It takes too long to compare this with all patterns: from ${pattern} on, none with * or (|) was looked at.`,
  },
  'any-reply': { ...rule, say: ({ question }) => `${inQuotes(question)} has no rules and takes any reply.` },
  'starter-matched': {
    label: 'Pattern matched',
    tone: 'ok',
    about: 'patterns',
    say: ({ text, pattern, dialog }) =>
      `${inQuotes(text)} fits the pattern ${pattern} of dialog ${inQuotes(dialog)}.`,
  },
  'intent-scored': {
    label: 'Intent',
    tone: 'off',
    about: 'patterns',
    say: ({ intent, level, score }) => `${inQuotes(intent)} fits: ${level}, ${score} of 100.`,
  },
  'entity-found': {
    label: 'Entity',
    tone: 'off',
    about: 'patterns',
    say: ({ entity, phrase }) => `@${entity} is in it: ${inQuotes(phrase)}.`,
  },
  'intent-matched': {
    label: 'Intent matched',
    tone: 'ok',
    about: 'patterns',
    say: ({ text, intent, dialog }) =>
      `No pattern fits; ${inQuotes(text)} means ${inQuotes(intent)}, which starts ${inQuotes(dialog)}.`,
  },
  'intents-compete': {
    ...unmatched,
    say: ({ intents, dialog }) =>
      `Several intents fit fairly well (${intents}): ${inQuotes(dialog)} asks which.`,
  },
  'question-fallback': {
    ...unmatched,
    say: ({ text, question }) =>
      `No rule and no pattern fits ${inQuotes(text)}: the fallback of ${inQuotes(question)} answers.`,
  },
  'fallback-dialog': {
    ...unmatched,
    say: ({ text, dialog }) =>
      `No rule and no pattern fits ${inQuotes(text)}: the dialog ${inQuotes(dialog)} answers.`,
  },
  'nothing-fits': {
    ...unmatched,
    say: ({ text }) =>
      `No rule and no pattern fits ${inQuotes(text)}, and no fallback dialog is there: the built-in text answers.`,
  },
  'fallback-counted': {
    ...unmatched,
    say: ({ count, most }) => `Fallback ${count} in a row; ${most} are allowed before auto escalation.`,
  },
  'auto-escalates': {
    ...limit,
    about: 'patterns',
    say: ({ dialog }) => `One too many: ${inQuotes(dialog)} answers instead.`,
  },
  'dialog-begun': { ...begun, say: ({ dialog }) => `The dialog ${inQuotes(dialog)} begins.` },
  'dialog-entered': { ...begun, say: ({ dialog }) => `The flow goes on in the dialog ${inQuotes(dialog)}.` },
  'dialog-ended': { ...left, say: () => 'The dialog has ended.' },
  'dialog-resumed': {
    ...left,
    say: ({ dialog, interaction }) =>
      `The dialog has ended. The bot comes back to ${inQuotes(dialog)} and says ${inQuotes(interaction)} again.`,
  },
  'return-skipped': {
    ...left,
    say: ({ dialog, variable }) =>
      `The dialog has ended. The bot does not come back to ${inQuotes(dialog)}: ${variable} is true.`,
  },
  'text-said': { ...step, say: ({ interaction }) => `${inQuotes(interaction)} is said.` },
  'text-silent': { ...step, say: ({ interaction }) => `${inQuotes(interaction)} says nothing.` },
  'text-closes': {
    ...step,
    say: ({ interaction, text }) => `${inQuotes(interaction)} closes the conversation by ${text}.`,
  },
  'profile-set': {
    ...step,
    say: ({ interaction, name }) =>
      `${inQuotes(interaction)} is not said: agents see the consumer as ${inQuotes(name)}, unless they have signed in.`,
  },
  'profile-unread': {
    ...unshown,
    say: ({ interaction }) =>
      `${inQuotes(interaction)} sets no name: after SET_USER_PROFILE | comes JSON with firstName or lastName.`,
  },
  'question-asked': {
    ...step,
    say: ({ interaction }) => `${inQuotes(interaction)} is asked; the bot waits for a reply.`,
  },
  'question-silent': {
    ...aside,
    say: ({ interaction }) =>
      `${inQuotes(interaction)} has no text: the bot says nothing and waits for a reply.`,
  },
  'question-filled': {
    ...step,
    label: 'Question skipped',
    say: ({ interaction, entity, phrase }) =>
      `${inQuotes(interaction)} is not asked: the message that began the dialog said ${inQuotes(phrase)}, which is @${entity}.`,
  },
  'option-chosen': {
    ...heard,
    say: ({ option, payload }) =>
      `The option ${inQuotes(option)} was chosen; it stands for ${inQuotes(payload)}.`,
  },
  'card-unreadable': {
    ...unshown,
    say: ({ interaction, why }) => `${inQuotes(interaction)} shows nothing: ${why}.`,
  },
  typed: { ...heard, say: ({ text }) => text },
  spoke: { ...step, say: ({ text }) => text },
  'told-agents': { ...step, say: ({ text }) => text },
  'integration-missing': {
    ...step,
    about: 'calls',
    say: ({ interaction }) => `${inQuotes(interaction)} has no integration to call.`,
  },
  'interaction-unknown': {
    ...aside,
    say: ({ interaction, type }) => `${inQuotes(interaction)} is passed over: nothing here plays ${type}.`,
  },
  'integration-unknown': {
    ...aside,
    about: 'calls',
    say: ({ integration, type }) => `${inQuotes(integration)} fails: nothing here calls ${type}.`,
  },
  'integration-called': {
    ...step,
    about: 'calls',
    say: ({ interaction, integration }) =>
      `${inQuotes(interaction)} calls the integration ${inQuotes(integration)}.`,
  },
  'no-failure-rule': {
    ...aside,
    about: 'calls',
    say: ({ interaction }) =>
      `${inQuotes(interaction)} has no rule for a failure: the built-in text is said.`,
  },
  'lead-deleted': {
    ...aside,
    about: 'patterns',
    say: ({ interaction }) =>
      `The next action of ${inQuotes(interaction)} leads to something that was deleted: the dialog ends.`,
  },
  'lead-disabled': {
    ...aside,
    about: 'patterns',
    say: ({ dialog }) => `The dialog ${inQuotes(dialog)} is disabled: the flow ends instead of going there.`,
  },
  'variable-set': {
    label: 'Variable set',
    tone: 'off',
    about: 'variables',
    say: ({ variable, from, to }) =>
      to === ''
        ? `{$botContext.${variable}} is forgotten.`
        : `{$botContext.${variable}} is now ${inQuotes(to)}${from === '' ? '' : `; it was ${inQuotes(from)}`}.`,
  },
  'variable-too-long': {
    ...limit,
    about: 'variables',
    say: ({ variable, most }) => `${inQuotes(variable)} is not remembered: more than ${most} characters.`,
  },
  'variables-too-long': {
    ...limit,
    about: 'variables',
    say: ({ variable, most }) =>
      `${inQuotes(variable)} is not remembered: all the bot remembers would be more than ${most} characters.`,
  },
  'too-many-variables': {
    ...limit,
    about: 'variables',
    say: ({ variable, most }) =>
      `${inQuotes(variable)} is not remembered: the bot remembers ${most} already.`,
  },
  'variable-unset': {
    label: 'Variable not set',
    tone: 'warning',
    about: 'variables',
    say: ({ variable }) => `{$${variable}} has no value: nothing is put in its place.`,
  },
  'result-unset': {
    label: 'Nothing brought',
    tone: 'warning',
    about: 'variables',
    say: ({ field }) => `{${field}}: the integration has brought nothing for that, or was not called yet.`,
  },
  'deployed-only': {
    label: 'Note',
    tone: 'off',
    about: 'variables',
    say: ({ variables }) => `Empty in Preview, and known once the bot is deployed: ${variables}.`,
  },
  'chain-too-long': {
    ...limit,
    say: ({ most }) => `The flow is stopped: more than ${most} interactions of one dialog in a row.`,
  },
  'chain-crosses-too-often': {
    ...limit,
    say: ({ most }) => `The flow is stopped: more than ${most} interactions in a row over several dialogs.`,
  },
  'conversation-closed': { ...aside, say: () => 'The bot closes the conversation.' },
  paused: {
    ...paused,
    say: ({ interaction }) =>
      `The bot waits before ${inQuotes(interaction)}, where its author has set a pause.`,
  },
  'went-on': { ...paused, say: () => 'The bot goes on.' },
  'run-from': { ...aside, say: ({ interaction }) => `Its author begins at ${inQuotes(interaction)}.` },
  'variable-set-by-author': {
    ...aside,
    about: 'variables',
    say: ({ variable }) => `Its author sets ${inQuotes(variable)}.`,
  },
  'said-too-much': {
    ...limit,
    say: ({ most }) => `More than ${most} lines at once: the rest is not said.`,
  },
  ...escalationWords,
  ...callWords,
  ...codeWords,
  ...fileWords,
  ...connectorWords,
  'still-busy': { ...aside, say: () => 'The bot waits for an answer: what is said meanwhile is not heard.' },
  'still-paused': { ...paused, say: () => 'The bot is paused: let it go on first.' },
};

const wordsOfEngines = { ...words, ...escalationWordsOfEngines };

/**
 * A reason as people read it.
 * @param isEngines whether it is of an outside engine
 */
export function tellReason(entry: LogEntry, isEngines = false): LogName & { readonly sentence: string } {
  // Kind and values belong together; the union hides that from the compiler.
  const told = (isEngines ? wordsOfEngines : words)[entry.kind] as LogWords<LogKind>;
  const { label, tone, about, trouble, say } = told;
  return { label, tone, about, trouble, sentence: say(entry.values as never, entry) };
}
