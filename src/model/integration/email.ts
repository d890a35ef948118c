import * as v from 'valibot';
import { limits } from '../limits';
import { integrationKind } from './spec';
import { transformScript } from './transform-script';

/** Puts an email into the outbox of the account. Every text may hold variables. */
export const email = integrationKind({
  label: 'Email',
  success: 'answer',
  texts: {
    to: {
      label: 'To',
      what: 'The list of recipients',
      limit: limits.recipients,
      noun: 'a recipient',
      ask: 'Enter the address the email goes to; commas stand between several.',
    },
    replyTo: {
      label: 'Reply To',
      what: 'The list of addresses for replies',
      limit: limits.recipients,
      noun: 'an address for replies',
      ask: 'Enter the address replies go to.',
      mayBeEmpty: true,
    },
    subject: {
      label: 'Subject',
      what: 'The subject',
      limit: limits.emailSubject,
      noun: 'a subject',
      ask: 'Enter what the email is about.',
    },
    body: {
      label: 'Body',
      what: 'The body of the email',
      limit: limits.emailBody,
      noun: 'a body',
      ask: 'Enter what the email says.',
      isKept: true,
    },
    transformScript,
  },
  more: () => ({
    /** It is formatted; otherwise it is plain text. */
    html: v.boolean(),
  }),
  blank: () => ({ html: false }),
});
