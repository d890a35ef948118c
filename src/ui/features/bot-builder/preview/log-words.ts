import { ESCALATION_FAILED } from '#model/bot-run';
import type { LogEntry, LogKind } from '#model/log-entry';
import type { Words } from '../connectors/connector-words';
import { codeWords } from './code-words';
import { inQuotes, type LogWords } from './log-word';

const skillOf = ({ skill, skillId }: { readonly skill: string; readonly skillId: string }) =>
  `the skill ${inQuotes(skill)} (${skillId})`;

const heard = { label: 'Heard', tone: 'busy' } as const;
const begun = { label: 'Dialog entered', tone: 'off' } as const;
const left = { label: 'Dialog left', tone: 'off' } as const;
const rule = { label: 'Rule matched', tone: 'ok' } as const;
const unmatched = { label: 'Nothing matched', tone: 'warning' } as const;
const step = { label: 'Interaction', tone: 'off' } as const;
const asking = { label: 'Escalation', tone: 'ok' } as const;
const answered = { label: 'Escalation answered', tone: 'ok' } as const;
const broken = { label: 'Escalation failed', tone: 'danger' } as const;
const call = { label: 'Call', tone: 'ok' } as const;
const failedCall = { label: 'Call failed', tone: 'danger' } as const;
const limit = { label: 'Limit reached', tone: 'danger' } as const;
const aside = { label: 'Note', tone: 'off' } as const;
const paused = { label: 'Paused', tone: 'busy' } as const;

/** What each kind of reason is called in the logs, how grave it is, and what it says. */
const words: { readonly [K in LogKind]: LogWords<K> } = {
  heard: { ...heard, say: ({ text }) => `The consumer said ${inQuotes(text)}.` },
  greeted: {
    ...heard,
    say: ({ text }) => `Nobody has said anything yet; the greeting ${inQuotes(text)} is heard instead.`,
  },
  'transfer-failed': {
    ...broken,
    say: () => `The transfer failed; the bot is in charge again and hears ${ESCALATION_FAILED}.`,
  },
  'waits-for-transfer': {
    ...aside,
    say: () => 'The transfer has not been answered yet: the bot does not reply.',
  },
  'session-reset': { ...aside, say: () => 'The session was reset.' },
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
    say: ({ expression }) =>
      `The search for the regular expression ${expression} took too long: neither it nor one after it applies.`,
  },
  'any-reply': { ...rule, say: ({ question }) => `${inQuotes(question)} has no rules and takes any reply.` },
  'starter-matched': {
    label: 'Pattern matched',
    tone: 'ok',
    say: ({ text, pattern, dialog }) =>
      `${inQuotes(text)} fits the pattern ${pattern} of dialog ${inQuotes(dialog)}.`,
  },
  'intent-scored': {
    label: 'Intent',
    tone: 'off',
    say: ({ intent, level, score }) => `${inQuotes(intent)} fits: ${level}, ${score} of 100.`,
  },
  'entity-found': {
    label: 'Entity',
    tone: 'off',
    say: ({ entity, phrase }) => `@${entity} is in it: ${inQuotes(phrase)}.`,
  },
  'intent-matched': {
    label: 'Intent matched',
    tone: 'ok',
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
  'auto-escalates': { ...limit, say: ({ dialog }) => `One too many: ${inQuotes(dialog)} answers instead.` },
  'dialog-begun': { ...begun, say: ({ dialog }) => `The dialog ${inQuotes(dialog)} begins.` },
  'dialog-entered': { ...begun, say: ({ dialog }) => `The flow goes on in the dialog ${inQuotes(dialog)}.` },
  'dialog-ended': { ...left, say: () => 'The dialog has ended.' },
  'dialog-resumed': {
    ...left,
    say: ({ dialog, interaction }) =>
      `The dialog has ended. The bot comes back to ${inQuotes(dialog)} and says ${inQuotes(interaction)} again.`,
  },
  'text-said': { ...step, say: ({ interaction }) => `${inQuotes(interaction)} is said.` },
  'text-silent': { ...step, say: ({ interaction }) => `${inQuotes(interaction)} says nothing.` },
  'text-closes': {
    ...step,
    say: ({ interaction, text }) => `${inQuotes(interaction)} closes the conversation by ${text}.`,
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
  'option-chosen': {
    ...heard,
    say: ({ option, payload }) =>
      `The option ${inQuotes(option)} was chosen; it stands for ${inQuotes(payload)}.`,
  },
  'card-unreadable': {
    ...broken,
    say: ({ interaction, why }) => `${inQuotes(interaction)} shows nothing: ${why}.`,
  },
  typed: { ...heard, say: ({ text }) => text },
  spoke: { ...step, say: ({ text }) => text },
  'integration-missing': {
    ...step,
    say: ({ interaction }) => `${inQuotes(interaction)} has no integration to call.`,
  },
  'interaction-unknown': {
    ...aside,
    say: ({ interaction, type }) => `${inQuotes(interaction)} is passed over: nothing here plays ${type}.`,
  },
  'integration-unknown': {
    ...aside,
    say: ({ integration, type }) => `${inQuotes(integration)} fails: nothing here calls ${type}.`,
  },
  'integration-called': {
    ...step,
    say: ({ interaction, integration }) =>
      `${inQuotes(interaction)} calls the integration ${inQuotes(integration)}.`,
  },
  'url-empty': {
    ...failedCall,
    say: ({ integration }) => `${inQuotes(integration)} has no URL to call.`,
  },
  'value-has-lines': {
    ...failedCall,
    say: ({ integration, variable }) =>
      `${inQuotes(integration)} is not called: {$${variable}} holds a line break, and such a value makes every call fail.`,
  },
  'escalation-not-called': {
    ...asking,
    say: ({ integration }) =>
      `Deployed, the bot would now ask the escalation service by ${inQuotes(integration)}. Preview does not: it goes on.`,
  },
  'call-made': {
    ...call,
    say: ({ integration, method, url }) => `${inQuotes(integration)} asks ${method} ${url}.`,
  },
  'call-answered': {
    ...call,
    label: 'Call answered',
    say: ({ status, endpoint, url }) =>
      `${endpoint === '' ? 'No endpoint' : inQuotes(endpoint)} answers ${url}: ${status}.`,
  },
  'call-unanswered': { ...failedCall, say: ({ why }) => why },
  'response-unreadable': {
    ...failedCall,
    say: ({ integration }) =>
      `What ${inQuotes(integration)} got is no JSON that could be read: it is kept as one text.`,
  },
  'skill-id-invalid': {
    ...broken,
    say: ({ skillId }) => `${inQuotes(skillId)} is no skill id, so nothing can be transferred.`,
  },
  'message-empty': {
    ...broken,
    say: () => 'Message to User is empty; BLANK_MESSAGE would say nothing on purpose.',
  },
  'transfer-asked': {
    ...asking,
    say: (values) => `The bot asks LiveEngage for a transfer to ${skillOf(values)}.`,
  },
  'transfer-taken': {
    ...answered,
    say: () => 'LiveEngage took the transfer. The bot is out of the conversation.',
  },
  'transfer-refused': { ...answered, say: ({ why }) => `LiveEngage refused the transfer: ${why}` },
  'transfer-unavailable': {
    ...asking,
    say(values) {
      const said =
        values.message === '' ? 'without a message' : `with the message ${inQuotes(values.message)}`;
      return `Deployed, the bot would now transfer to ${skillOf(values)}, ${said}. Preview cannot.`;
    },
  },
  'no-failure-rule': {
    ...aside,
    say: ({ interaction }) =>
      `${inQuotes(interaction)} has no rule for a failure: the built-in text is said.`,
  },
  'transfers-given-up': {
    ...limit,
    say: ({ failures, most }) =>
      `${failures} transfers of this conversation failed, ${most} are allowed: the bot gives up.`,
  },
  'failure-caught': {
    label: 'Failure caught',
    tone: 'ok',
    say: ({ dialog }) => `The dialog ${inQuotes(dialog)} is there for a transfer that failed.`,
  },
  'transfer-loops': {
    ...aside,
    say: ({ pattern, dialog, most }) =>
      `The pattern ${pattern} of ${inQuotes(dialog)} fits ${ESCALATION_FAILED} too, so ${inQuotes(dialog)} asks for a transfer once ` +
      `more, at most ${most} times. A dialog with exactly the pattern ${ESCALATION_FAILED} would answer instead.`,
  },
  'lead-deleted': {
    ...aside,
    say: ({ interaction }) =>
      `The next action of ${inQuotes(interaction)} leads to something that was deleted: the dialog ends.`,
  },
  'lead-disabled': {
    ...aside,
    say: ({ dialog }) => `The dialog ${inQuotes(dialog)} is disabled: the flow ends instead of going there.`,
  },
  'variable-set': {
    label: 'Variable set',
    tone: 'off',
    say: ({ variable, from, to }) =>
      to === ''
        ? `{$botContext.${variable}} is forgotten.`
        : `{$botContext.${variable}} is now ${inQuotes(to)}${from === '' ? '' : `; it was ${inQuotes(from)}`}.`,
  },
  'variable-too-long': {
    ...limit,
    say: ({ variable, most }) => `${inQuotes(variable)} is not remembered: more than ${most} characters.`,
  },
  'variables-too-long': {
    ...limit,
    say: ({ variable, most }) =>
      `${inQuotes(variable)} is not remembered: all the bot remembers would be more than ${most} characters.`,
  },
  'too-many-variables': {
    ...limit,
    say: ({ variable, most }) =>
      `${inQuotes(variable)} is not remembered: the bot remembers ${most} already.`,
  },
  'variable-unset': {
    label: 'Variable not set',
    tone: 'warning',
    say: ({ variable }) => `{$${variable}} has no value: nothing is put in its place.`,
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
    say: ({ interaction }) => `The bot waits before ${inQuotes(interaction)}, as its author wants.`,
  },
  'went-on': { ...paused, say: () => 'The bot goes on.' },
  'run-from': { ...aside, say: ({ interaction }) => `Its author begins at ${inQuotes(interaction)}.` },
  'variable-set-by-author': { ...aside, say: ({ variable }) => `Its author sets ${inQuotes(variable)}.` },
  'said-too-much': {
    ...limit,
    say: ({ most }) => `More than ${most} lines at once: the rest is not said.`,
  },
  ...codeWords,
  'still-busy': { ...aside, say: () => 'The bot waits for an answer: what is said meanwhile is not heard.' },
  'still-paused': { ...paused, say: () => 'The bot is paused: let it go on first.' },
};

/** A reason as people read it. */
export function tellReason(entry: LogEntry): Words & { readonly sentence: string } {
  // Kind and values belong together; the union hides that from the compiler.
  const { label, tone, say } = words[entry.kind] as LogWords<LogKind>;
  return { label, tone, sentence: say(entry.values as never) };
}
