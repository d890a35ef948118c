import type { Call, CallRequest, Pair } from './call';
import { counts, limits } from './limits';
import { emailService } from './platform-services';

/** What an integration has written, as its outbox keeps it: the call of the email service says all of it. */
export interface Email {
  /** Addresses with commas between them. */
  readonly to: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly body: string;
  readonly html: boolean;
}

/** The name of each header beside what it says. */
const names = { to: 'To', replyTo: 'Reply-To', subject: 'Subject', type: 'Content-Type' } as const;
const types = { html: 'text/html', plain: 'text/plain' } as const;

export function requestOfEmail({ body, html, ...texts }: Email): CallRequest {
  const all = { ...texts, type: html ? types.html : types.plain };
  const headers = (Object.keys(names) as (keyof typeof names)[]).flatMap((name): Pair[] =>
    all[name] === '' ? [] : [{ key: names[name], value: all[name] }],
  );
  return { method: 'POST', url: emailService, headers, body };
}

/** What a call says, if it is one of the email service; whoever wrote it. */
export function emailOf({ request }: Pick<Call, 'request'>): Email | null {
  if (request.url !== emailService) return null;
  const said = (name: keyof typeof names) =>
    request.headers.find(({ key }) => key.toLowerCase() === names[name].toLowerCase())?.value ?? '';
  const { body } = request;
  const html = said('type').startsWith(types.html);
  return { to: said('to'), replyTo: said('replyTo'), subject: said('subject'), body, html };
}

/** The addresses of a list with commas. */
export function addressesIn(list: string): readonly string[] {
  return list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** A name and a domain with a dot, and nothing that would begin another address or another line. */
const address = /^[^\s@,;:<>()[\]"\\]+@[^\s@,;:<>()[\]"\\.]+(?:\.[^\s@,;:<>()[\]"\\.]+)+$/;

/** What is wrong with a list of addresses, in a sentence; null where nothing is. */
export function problemOfAddresses(list: string): string | null {
  const all = addressesIn(list);
  if (all.length > counts.recipients) return `An email goes to at most ${counts.recipients} addresses.`;
  const wrong = all.find((one) => one.length > limits.email || !address.test(one));
  return wrong === undefined ? null : `“${wrong.slice(0, limits.email)}” is no email address.`;
}

/** What of the calls of an account are emails, in their order. */
export function emailsIn(calls: readonly Call[]): readonly { readonly call: Call; readonly email: Email }[] {
  return calls.flatMap((call) => {
    const email = emailOf(call);
    return email ? [{ call, email }] : [];
  });
}
