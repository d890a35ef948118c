import { unreachable } from '#base/unreachable';
import type { ConnectorPart } from '#model/connector';

/** Why a connector is not online. `user` is a login name, `why` a sentence. */
export type Problem =
  | { readonly kind: 'unauthorized'; readonly user: string }
  | { readonly kind: 'user-disabled'; readonly user: string }
  | { readonly kind: 'user-deleted'; readonly user: string }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'connection-lost'; readonly why: string }
  | { readonly kind: 'bot-missing' }
  | { readonly kind: 'bot-failed'; readonly why: string };

/** One problem as Details tells it. */
export interface Diagnosis {
  readonly part: Exclude<ConnectorPart, 'process'>;
  /** Trying again is of no use until somebody changes something. */
  readonly lasting: boolean;
  /** What is wrong and what to do about it. */
  readonly detail: string;
}

const byItself = 'It is tried again by itself; if that does not help, stop the connector and start it again.';

export function diagnose(problem: Problem): Diagnosis {
  switch (problem.kind) {
    case 'unauthorized':
      return lasting(
        'liveengage',
        `401 unauthorized: the credentials of “${problem.user}” were not accepted. Give this user a new API key, take a bot user of your own, or let its creator add the connector.`,
      );
    case 'user-disabled':
      return lasting(
        'liveengage',
        `The bot user “${problem.user}” is disabled. Enable it under Users and Skills.`,
      );
    case 'user-deleted':
      return lasting(
        'liveengage',
        `The bot user “${problem.user}” was deleted. The connector needs another one.`,
      );
    case 'refused':
      return lasting('liveengage', `LiveEngage refused the bot user: ${problem.why}`);
    case 'connection-lost':
      return passing('liveengage', `The connection to LiveEngage failed. ${problem.why} ${byItself}`);
    case 'bot-missing':
      return lasting(
        'bot-server',
        'The bot server does not know this bot (any more). The connector needs another one.',
      );
    case 'bot-failed':
      return passing('bot-server', `The bot server failed. ${problem.why} ${byItself}`);
    default:
      return unreachable(problem);
  }
}

function lasting(part: Diagnosis['part'], detail: string): Diagnosis {
  return { part, lasting: true, detail };
}

function passing(part: Diagnosis['part'], detail: string): Diagnosis {
  return { part, lasting: false, detail };
}
