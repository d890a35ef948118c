import { engineAnswersWithinMs } from '#model/ai/engine-times';
import type { LogKind } from '#model/log-entry';
import { inQuotes, type LogWords } from './log-word';

const heard = { label: 'Heard', tone: 'busy', about: 'messages' } as const;
const silent = { label: 'Bot silent', tone: 'warning', about: 'escalation' } as const;

type ConnectorKind = Extract<
  LogKind,
  | 'agent-heard'
  | 'agent-skipped'
  | 'stepped-up'
  | 'line-missed'
  | 'line-resent'
  | `silence-${string}`
  | `webhook-${string}`
  | `engine-${string}`
>;

/** What a connector does by its custom fields, in words. */
export const connectorWords: { readonly [K in ConnectorKind]: LogWords<K> } = {
  'agent-heard': {
    ...heard,
    say: ({ text }) =>
      `The bot was given the conversation and hears its last line, which an agent or another bot said: ${inQuotes(text)}. ` +
      'With skipAgentMessage it would hear the consumer’s last line.',
  },
  'agent-skipped': {
    ...heard,
    say: () =>
      'The bot was given the conversation and passes over what an agent or another bot said last (skipAgentMessage): it hears the consumer’s last line.',
  },
  'stepped-up': {
    ...heard,
    say: ({ text }) => `The visitor has signed in: the bot hears ${inQuotes(text)} (defaultStepupMessage).`,
  },
  'webhook-posted': {
    label: 'Webhook',
    tone: 'off',
    about: 'calls',
    say: ({ url }) =>
      `The connector posts that to its External Webhook URL, ${url}, instead of giving it to the bot.`,
  },
  'webhook-failed': {
    label: 'Webhook failed',
    tone: 'danger',
    about: 'calls',
    say: ({ why }) => `The webhook gave no answer that can be said. ${why}`,
  },
  'engine-asked': {
    label: 'Asked',
    tone: 'off',
    about: 'calls',
    say: ({ engine, url }) =>
      `${engine} is asked at ${url}. Without an answer in ${engineAnswersWithinMs / 1_000} seconds Setup Escalation takes over.`,
  },
  'engine-noted': {
    label: 'Answer',
    tone: 'off',
    about: 'calls',
    say: ({ text }) => text,
  },
  'engine-failed': {
    label: 'Escalated',
    tone: 'danger',
    about: 'escalation',
    say: ({ engine, error }) =>
      `${engine} could not answer, so Setup Escalation takes over. The error is ${error}.`,
  },
  'line-missed': {
    label: 'Not heard',
    tone: 'danger',
    about: 'messages',
    say: ({ text }) =>
      `The bot server failed at ${inQuotes(text)}: it is made to fail on purpose. The visitor hears nothing until you press Mend; the line is given to the bot then.`,
  },
  'line-resent': {
    label: 'Sent again',
    tone: 'warning',
    about: 'messages',
    say: ({ text, time, most, ms }) =>
      `The bot gave no sign of ${inQuotes(text)} for ${ms} ms: its connector sent that again, ${time} of ${most} times. Whatever has taken it in answers once.`,
  },
  'silence-passed-on': {
    ...silent,
    say: ({ ms, skill, skillId }) =>
      `The bot owed an answer and was silent for ${ms} ms (fallbackEscalationTime): its connector passes the conversation on to the fallback skill ${inQuotes(skill)} (${skillId}).`,
  },
  'silence-leads-nowhere': {
    ...silent,
    say: ({ ms }) =>
      `The bot owed an answer and was silent for ${ms} ms (fallbackEscalationTime), but its connector names no Fallback Skill ID: nobody takes over.`,
  },
};
