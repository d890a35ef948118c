import { ESCALATION_FAILED } from '#model/bot-run';
import type { LogKind } from '#model/log-entry';
import { inQuotes, type LogWords } from './log-word';

const skillOf = ({ skill, skillId }: { readonly skill: string; readonly skillId: string }) =>
  skill === '' ? `the skill with the id ${skillId}` : `the skill ${inQuotes(skill)} (${skillId})`;

const contextOf = ({ intent, text }: { readonly intent: string; readonly text: string }) =>
  [intent && `the intent ${inQuotes(intent)}`, text && `the text ${inQuotes(text)}`]
    .filter(Boolean)
    .join(' and ');

const asking = { label: 'Escalation', tone: 'ok', about: 'escalation' } as const;
const answered = { label: 'Escalation answered', tone: 'ok', about: 'escalation' } as const;
const broken = { label: 'Escalation failed', tone: 'danger', about: 'escalation' } as const;
const limit = { label: 'Limit reached', tone: 'danger', about: 'escalation' } as const;
const aside = { label: 'Note', tone: 'off', about: 'escalation' } as const;

type EscalationKind = Extract<
  LogKind,
  | `transfer-${string}`
  | 'transfers-given-up'
  | `context-${'passed' | 'brought'}`
  | `brought-${string}`
  | 'waits-for-transfer'
  | 'escalation-not-called'
  | 'failure-caught'
  | 'skill-id-invalid'
  | 'message-empty'
>;

/** The same where an outside engine has the conversation: it hears no code word. [AE248] */
export const escalationWordsOfEngines: { readonly [K in 'transfer-failed']: LogWords<K> } = {
  'transfer-failed': {
    ...broken,
    trouble: 'returns',
    say: (_, { lines = [] }) =>
      lines.length > 0
        ? 'The transfer failed; the bot is in charge again. The Transfer failure message of Setup Escalation was sent.'
        : 'The transfer failed; the bot is in charge again.',
  },
};

/** What becomes of transfers, in words. */
export const escalationWords: { readonly [K in EscalationKind]: LogWords<K> } = {
  'transfer-failed': {
    ...broken,
    trouble: 'returns',
    say: () => `The transfer failed; the bot is in charge again and hears ${ESCALATION_FAILED}.`,
  },
  'waits-for-transfer': {
    ...aside,
    say: () => 'The transfer has not been answered yet: the bot does not reply.',
  },
  'escalation-not-called': {
    ...asking,
    about: 'escalation',
    say: ({ integration }) =>
      `Deployed, the bot would now ask the escalation service by ${inQuotes(integration)}. Preview does not: it goes on.`,
  },
  'skill-id-invalid': {
    ...broken,
    trouble: 'skill-id',
    say: ({ skillId }) => `${inQuotes(skillId)} is no skill id, so nothing can be transferred.`,
  },
  'message-empty': {
    ...broken,
    trouble: 'message',
    say: () => 'Message to User is empty; BLANK_MESSAGE would say nothing on purpose.',
  },
  'transfer-asked': {
    ...asking,
    say: (values) => `The bot asks LiveEngage for a transfer to ${skillOf(values)}.`,
  },
  'context-passed': {
    ...asking,
    say: (values) => `With it goes, for a bot that takes over: ${contextOf(values)}.`,
  },
  'context-brought': {
    ...aside,
    say: (values) => `The bot before it passed on ${contextOf(values)}: that is what it begins with.`,
  },
  'brought-intent': {
    ...aside,
    say: ({ intent, dialog }) =>
      `The intent ${inQuotes(intent)} that was passed on starts ${inQuotes(dialog)}.`,
  },
  'brought-intent-leads-nowhere': {
    ...aside,
    say: ({ intent }) =>
      `No dialog of this bot is started by the intent ${inQuotes(intent)} that was passed on: the text decides.`,
  },
  'transfer-taken': {
    ...answered,
    say: () => 'LiveEngage took the transfer. The bot is out of the conversation.',
  },
  'transfer-refused': {
    ...answered,
    trouble: 'skill-id',
    say: ({ why }) => `LiveEngage refused the transfer: ${why}`,
  },
  'transfer-unavailable': {
    ...asking,
    say(values) {
      const said =
        values.message === '' ? 'without a message' : `with the message ${inQuotes(values.message)}`;
      return `Deployed, the bot would now transfer to ${skillOf(values)}, ${said}. Preview cannot.`;
    },
  },
  'transfers-given-up': {
    ...limit,
    trouble: 'again',
    say: ({ failures, most }) =>
      `${failures} transfers of this conversation failed, ${most} are allowed: the bot gives up.`,
  },
  'failure-caught': {
    label: 'Failure caught',
    tone: 'ok',
    about: 'escalation',
    say: ({ dialog }) => `The dialog ${inQuotes(dialog)} is there for a transfer that failed.`,
  },
  'transfer-loops': {
    ...aside,
    trouble: 'again',
    say: ({ pattern, dialog, most }) =>
      `The pattern ${pattern} of ${inQuotes(dialog)} fits ${ESCALATION_FAILED} too, so ${inQuotes(dialog)} asks for a transfer once ` +
      `more, at most ${most} times. A dialog with exactly the pattern ${ESCALATION_FAILED} would answer instead.`,
  },
};
