import type { LogKind } from '#model/log-entry';
import { inQuotes, type LogWords } from './log-word';

const call = { label: 'Call', tone: 'ok', about: 'calls' } as const;
const failedCall = { label: 'Call failed', tone: 'danger', about: 'calls' } as const;

type AskedKind = Extract<
  LogKind,
  | `call-${string}`
  | `email-${string}`
  | `knowledge-${string}`
  | 'url-empty'
  | 'url-reserved'
  | 'value-has-lines'
  | 'response-unreadable'
>;

/** A part of a result stands in its braces. */
function written(variable: string): string {
  return variable.startsWith('{') ? variable : `{$${variable}}`;
}

/** What integrations ask, and what they are answered, in words. */
export const callWords: { readonly [K in AskedKind]: LogWords<K> } = {
  'url-empty': {
    ...failedCall,
    say: ({ integration }) => `${inQuotes(integration)} has no URL to call.`,
  },
  'url-reserved': {
    ...failedCall,
    say: ({ integration, url }) =>
      `${inQuotes(integration)} is not called: ${url} is an address of the platform’s own services, which integrations of other types ask.`,
  },
  'value-has-lines': {
    ...failedCall,
    say: ({ integration, variable }) =>
      `${inQuotes(integration)} is not called: ${written(variable)} holds a line break, and such a value makes every call fail.`,
  },
  'email-written': {
    ...call,
    label: 'Email',
    say: ({ integration, to, subject }) => `${inQuotes(integration)} writes to ${to}: ${inQuotes(subject)}.`,
  },
  'email-refused': {
    ...failedCall,
    label: 'Email not sent',
    say: ({ integration, why }) => `${inQuotes(integration)} sends nothing: ${why}`,
  },
  'call-made': {
    ...call,
    say: ({ integration, method, url }) => `${inQuotes(integration)} asks ${method} ${url}.`,
  },
  'call-answered': {
    ...call,
    label: 'Call answered',
    say: ({ status, endpoint, url }) =>
      `${endpoint === '' ? 'Nothing' : inQuotes(endpoint)} answers ${url}: ${status}.`,
  },
  'call-unanswered': { ...failedCall, say: ({ why }) => why },
  'call-lacked': {
    ...call,
    label: 'Hole in the call',
    tone: 'warning',
    say: ({ integration, variable, part }) =>
      `${written(variable)} had no value in the ${part} of ${inQuotes(integration)}: that may be why it failed.`,
  },
  'knowledge-found': {
    ...call,
    label: 'Answers found',
    say: ({ interaction, count, article }) =>
      count === 1
        ? `${inQuotes(interaction)} has found the article ${inQuotes(article)}.`
        : `${inQuotes(interaction)} has found ${count} articles; ${inQuotes(article)} fits best.`,
  },
  'knowledge-lacks': {
    ...call,
    label: 'No answers',
    tone: 'warning',
    say: ({ interaction, text }) => `${inQuotes(interaction)} has found no article for ${inQuotes(text)}.`,
  },
  'response-unreadable': {
    ...failedCall,
    say: ({ integration }) =>
      `What ${inQuotes(integration)} got is no JSON that could be read: it is kept as one text.`,
  },
};
