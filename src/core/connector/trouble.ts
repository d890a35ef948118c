import { unreachable } from '#base/unreachable';
import type { ConnectorPart } from '#model/connector';

/** Why a connector is not online. `user` is a login name, `why` a sentence. */
export type Trouble =
  | { readonly kind: 'unauthorized'; readonly user: string }
  | { readonly kind: 'user-disabled'; readonly user: string }
  | { readonly kind: 'user-deleted'; readonly user: string }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'connection-lost'; readonly why: string }
  | { readonly kind: 'bot-missing' }
  | { readonly kind: 'bot-failed'; readonly why: string };

/** One trouble as Details tells it. */
export interface Diagnosis {
  readonly part: Exclude<ConnectorPart, 'process'>;
  /** Trying again is of no use until somebody changes something. */
  readonly lasting: boolean;
  /** What is wrong. */
  readonly what: string;
  /** With what to do about it, where nobody has broken it on purpose. */
  readonly detail: string;
}

const byItself = 'It is tried again by itself; if that does not help, stop the connector and start it again.';

export function diagnose(trouble: Trouble): Diagnosis {
  switch (trouble.kind) {
    case 'unauthorized':
      return lasting(
        'liveengage',
        `401 unauthorized: the credentials of “${trouble.user}” were not accepted.`,
        'Give this user a new API key, take a bot user of your own, or let its creator add the connector.',
      );
    case 'user-disabled':
      return lasting(
        'liveengage',
        `The bot user “${trouble.user}” is disabled.`,
        'Enable it under Users and Skills.',
      );
    case 'user-deleted':
      return lasting(
        'liveengage',
        `The bot user “${trouble.user}” was deleted.`,
        'The connector needs another one.',
      );
    case 'refused':
      return lasting('liveengage', `LiveEngage refused the bot user: ${trouble.why}`);
    case 'connection-lost':
      return passing('liveengage', `The connection to LiveEngage failed. ${trouble.why}`);
    case 'bot-missing':
      return lasting(
        'bot-server',
        'The bot server does not know this bot (any more).',
        'The connector needs another one.',
      );
    case 'bot-failed':
      return passing('bot-server', `The bot server failed. ${trouble.why}`);
    default:
      return unreachable(trouble);
  }
}

function lasting(part: Diagnosis['part'], what: string, advice = ''): Diagnosis {
  return { part, lasting: true, what, detail: `${what} ${advice}`.trim() };
}

function passing(part: Diagnosis['part'], what: string): Diagnosis {
  return { part, lasting: false, what, detail: `${what} ${byItself}` };
}
