import { addressesIn, problemOfAddresses, requestOfEmail, type Email } from '#model/email';
import type { Integration } from '#model/integration';
import { limits } from '#model/limits';
import { builtInTexts } from '../built-in-texts';
import { integrationFailed } from '../integration-failed';
import { ask, note, type TurnDraft } from '../turn-draft';
import { error, type Finding } from '../validation/problem';
import { fillIn } from '../variables/fill-in';
import type { Caller } from './caller';

/** Asks for an email to be put into the outbox; the bot then waits until it is there. */
export const email: Caller<'email'> = {
  call(draft, interaction, integration) {
    const written = filled(draft, integration);
    const why = whyNot(written);
    if (why !== null) {
      note(draft, 'email-refused', { integration: integration.name, why });
      return integrationFailed(draft, interaction, builtInTexts.integrationFailed);
    }
    const { to, subject } = written;
    note(draft, 'email-written', { integration: integration.name, to, subject });
    ask(draft, interaction.id, {
      kind: 'call',
      integrationId: integration.id,
      request: requestOfEmail(written),
    });
    return { kind: 'wait' };
  },
  problems: (integration) => [
    ...wrongAddresses(integration, 'to'),
    ...wrongAddresses(integration, 'replyTo'),
  ],
};

function filled(draft: TurnDraft, { to, replyTo, subject, body, html }: Integration<'email'>): Email {
  return {
    to: fillIn(draft, to, limits.recipients).trim(),
    replyTo: fillIn(draft, replyTo, limits.recipients).trim(),
    subject: fillIn(draft, subject, limits.emailSubject).trim(),
    body: fillIn(draft, body, limits.callBody),
    html,
  };
}

/** A line break would begin another header: such an email is not sent. */
function whyNot({ to, replyTo, subject }: Email): string | null {
  if ([to, replyTo, subject].some((one) => /[\r\n]/.test(one)))
    return 'To, Reply To or Subject holds a line break.';
  if (addressesIn(to).length === 0) return 'it has no recipient.';
  return problemOfAddresses(to) ?? problemOfAddresses(replyTo);
}

/** What holds a variable can only be judged when it is sent. */
function wrongAddresses(integration: Integration<'email'>, field: 'to' | 'replyTo'): Finding[] {
  const problem = integration[field].includes('{') ? null : problemOfAddresses(integration[field]);
  return problem === null ? [] : [error(field, problem)];
}
