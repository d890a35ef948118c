import { shownHost } from './allowed-host';
import type { CallRequest, Pair } from './call';

/** Of what comes back: in bytes, and how long it may take in real ms. */
export const outsideLimits = { bytes: 5_000_000, withinMs: 30_000, headers: 50, headerLength: 5000 } as const;

/** One request to one host. */
export interface OutsideRequest {
  readonly request: CallRequest;
  /** The host it may reach; a redirect to another one ends it. */
  readonly origin: string;
  readonly withinMs: number;
}

const perhapsDone = 'The call may have been carried out; it is not made again.';

/** Why nothing came back: what is said of a host, and the status a gateway would answer. */
const outsideFailures = {
  'not-allowed': { status: 502, say: (host: string) => `${host} is not allowed any more.` },
  disallowed: {
    status: 502,
    say: (host: string) => `${host} was disallowed before its answer came. ${perhapsDone}`,
  },
  'no-page': {
    status: 504,
    say: (host: string) =>
      `${host} was not reached: calls leave by a page, and no page of this workspace could send it. Keep one open; a page also has to load its frame, which takes a connection.`,
  },
  'page-gone': {
    status: 504,
    say: (host: string) =>
      `The page that had asked ${host} was closed before the answer came. ${perhapsDone}`,
  },
  'engine-ended': {
    status: 504,
    say: (host: string) => `The engine ended before ${host} had answered. ${perhapsDone}`,
  },
  late: { status: 504, say: (host: string) => `${host} did not answer in time. ${perhapsDone}` },
  offline: { status: 502, say: (host: string) => `This browser is offline: ${host} was not reached.` },
  unreachable: {
    status: 502,
    say: (host: string) =>
      `${host} cannot be reached: there is no such name, nobody answers, it hangs up or sends on in circles, its certificate is not trusted, or something in this browser blocks it. Where it hung up, the call may have been carried out; it is not made again.`,
  },
  blocked: {
    status: 502,
    say: (host: string) =>
      `${host} is there, but nothing came that this browser lets a web page read. Most often the host does not let web pages read its answers (CORS); no page can tell that from a host that hangs up on this call or sends it on in circles. It says nothing about keys or passwords. If it is CORS, a server would have got the answer: let an endpoint answer in its place, copy the call as curl, or call a proxy of your own that allows every origin. ${perhapsDone}`,
  },
  elsewhere: {
    status: 502,
    say: (host: string) =>
      `${host} sent the call on to another host. Calls stay with the host that was allowed.`,
  },
  'broke-off': {
    status: 502,
    say: (host: string) => `${host} broke off in the middle of its answer. ${perhapsDone}`,
  },
  unsendable: {
    status: 502,
    say: (host: string) =>
      `Browsers do not send such a call to ${host}: a header or the address is not as they must be.`,
  },
  unreadable: { status: 502, say: (host: string) => `The answer of ${host} cannot be read. ${perhapsDone}` },
  unwanted: {
    status: 504,
    say: (host: string) => `The bot did not wait for ${host} any more. ${perhapsDone}`,
  },
} as const;

export type OutsideFailure = keyof typeof outsideFailures;

/** What came of it. */
export type OutsideAnswer =
  | {
      readonly type: 'answered';
      readonly status: number;
      readonly headers: readonly Pair[];
      readonly body: string;
      /** There was more. */
      readonly isCut: boolean;
    }
  | { readonly type: 'failed'; readonly because: OutsideFailure };

/** The sentence and the status for a bot and its author. */
export function failureOutside(origin: string, because: OutsideFailure): { status: number; why: string } {
  const { status, say } = outsideFailures[because];
  return { status, why: say(shownHost(origin)) };
}
