import { failed, type Failed } from '#base/result';
import { isolated } from './isolated';

/** Every expected failure: the code a client sees and the sentence a person reads. `{…}` is filled in. */
export const failures = {
  'bad-input': { code: 400, text: '{what}' },
  'name-empty': { code: 400, text: '{what} needs a name.' },
  'text-empty': { code: 400, text: '{what} is still empty.' },
  'text-too-long': { code: 400, text: '{what} may have at most {limit} characters; this has {length}.' },
  'too-many': { code: 400, text: 'There may be at most {limit} {what}; these are {count}.' },
  'name-taken': { code: 409, text: 'There is already {what} named “{name}”.' },
  'not-found': { code: 404, text: '{what} does not exist (any more).' },
  'in-use': { code: 409, text: '{what} is still used by {by}.' },
  'skill-id-invalid': {
    code: 400,
    text: '“{value}” is not a skill id: it must be the number at the end of the skill’s address, or a variable.',
  },
  'skill-unknown': { code: 404, text: 'No skill of this account has the id {value}.' },
  'pattern-invalid': {
    code: 400,
    text: 'The pattern “{pattern}” cannot be read: from position {position} on, {problem}.',
  },
  'campaign-incomplete': { code: 400, text: 'Not ready to publish: {missing}.' },
  'user-not-bot': { code: 400, text: '“{name}” is no bot user.' },
  'user-disabled': { code: 403, text: '“{name}” is disabled. Enable this user under Users and Skills.' },
  'user-not-yours': {
    code: 401,
    text: 'Unauthorized: the bot user “{name}” was created by somebody else. Use one of yours, or let its creator add the connector.',
  },
  'user-taken': { code: 409, text: '“{name}” already works for {taker}.' },
  'profile-missing': {
    code: 403,
    text: '“{name}” does not have the profile “{profile}”. Assign it under Users and Skills, or choose another role.',
  },
  'not-permitted': { code: 403, text: 'You may not do this: {why}.' },
  'connector-running': { code: 409, text: 'Stop the connector first.' },
  'connector-not-running': { code: 409, text: 'The connector is not running.' },
  unauthorized: { code: 401, text: 'These credentials do not fit.' },
  'token-expired': { code: 401, text: 'This sign-in has expired.' },
  'request-malformed': { code: 400, text: 'Malformed request: {why}.' },
  'request-unknown': { code: 400, text: 'There is no request named “{type}”.' },
  'route-unknown': { code: 404, text: 'Nothing is served at {path}.' },
  'engagement-unknown': {
    code: 404,
    text: 'There is no such engagement, or its campaign is not published.',
  },
  'conversation-unknown': { code: 404, text: 'There is no such conversation.' },
  'conversation-closed': { code: 400, text: 'The conversation is closed.' },
  'conversation-open': { code: 400, text: 'This consumer already has an open conversation.' },
  'not-a-participant': { code: 403, text: 'Only participants may do this.' },
  'already-assigned': { code: 409, text: 'Another agent already has this conversation.' },
  'nobody-assigned': { code: 400, text: 'No agent is assigned.' },
  'ring-unknown': { code: 404, text: 'There is no such offer.' },
  'ring-expired': { code: 410, text: 'The offer ran out before it was accepted.' },
  'ring-settled': { code: 409, text: 'This offer is no longer open.' },
  'site-unknown': { code: 404, text: 'There is no account with the site id “{siteId}”.' },
  'world-file-invalid': { code: 400, text: 'This is not a file of this sandbox: {why}.' },
  'world-file-newer': {
    code: 400,
    text: 'This file was written by a newer version ({version}); this one reads up to {known}.',
  },
  'workspace-not-empty': {
    code: 409,
    text: 'This workspace already holds something. Import into a new one.',
  },
  'workspace-held': {
    code: 503,
    text: 'Another tab or another version of this app holds this workspace. Take over to go on here.',
  },
  'engine-failed': {
    code: 500,
    text: 'This is a fault of the sandbox ({why}). Nothing of the last action was kept; everything before it was.',
  },
  'workspace-unreadable': { code: 503, text: 'What is stored in this workspace cannot be read.' },
  'storage-failed': { code: 500, text: 'Storing failed ({why}). Nothing of the last action was kept.' },
  'engine-lost': { code: 503, text: 'The engine stopped before it answered. It is being started again.' },
  'engine-timeout': { code: 504, text: 'The engine did not answer in time.' },
  'request-refused': { code: 400, text: '{why}' },
  'answer-unreadable': { code: 502, text: 'The answer cannot be read: {why}.' },
  'connection-lost': { code: 503, text: 'The connection was lost before an answer came.' },
} as const satisfies Record<string, { code: number; text: string }>;

export type FailureName = keyof typeof failures;

/** One failure as it happened: compare `name`, show `text` at `field`. */
export interface Failure {
  readonly name: FailureName;
  readonly code: number;
  readonly text: string;
  /** The input this is about, as its command names it. */
  readonly field?: string;
}

export type Values = Readonly<Record<string, string | number>>;

export function failureOf(name: FailureName, values: Values = {}, field?: string): Failure {
  const { code, text } = failures[name];
  const filled = text.replace(/\{(\w+)\}(\.?)/g, (all, key: string, stop: string) => {
    const value = values[key];
    if (value === undefined) return all;
    const told = isolated(String(value));
    // A sentence in a sentence ends with it.
    return stop !== '' && /[.!?…]$/.test(told) ? told : `${told}${stop}`;
  });
  return field === undefined ? { name, code, text: filled } : { name, code, text: filled, field };
}

/** A failed `Result` by name. */
export function fail(name: FailureName, values: Values = {}, field?: string): Failed<Failure> {
  return failed(failureOf(name, values, field));
}
