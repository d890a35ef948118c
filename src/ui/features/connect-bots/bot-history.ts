import type { Passage } from '#contract/sandbox-api';
import type { BotRunRow } from '#contract/topics';
import type { Connector } from '#model/connector';
import { isolated } from '#model/isolated';
import type { LogEntry } from '#model/log-entry';
import { isServiceError } from '#sdk/engine-checks';
import type { Words } from '../../kit/words';
import { connectorStates, failingPart } from '../../words/connector-states';

type Run = Pick<BotRunRow, 'conversationId' | 'log'>;

/** What a vendor's service answered in place of an answer. */
export interface ServiceRefusal {
  readonly error: string;
  /** 0 where nothing came. */
  readonly status: number;
  readonly why: string;
  /** Of the request that came to nothing, as nothing else has this conversation and time. */
  readonly id: string;
}

interface Asked {
  readonly at: number;
  /** Null where it was an answer. */
  readonly refusal: ServiceRefusal | null;
}

/** How a bot fares, as the documents name it. */
export const spellWords = {
  online: connectorStates.online,
  'vendor-interruption': { label: 'Vendor Interruption', tone: 'danger' },
  'service-interruption': { label: 'Service Interruption', tone: 'danger' },
  offline: connectorStates.offline,
  stopped: connectorStates.stopped,
} as const satisfies Record<string, Words>;
type Fare = keyof typeof spellWords;

/** A time in which it fared the same. */
export interface Spell {
  readonly fare: Fare;
  readonly from: number;
  /** When it began to fare otherwise; null where it has not. */
  readonly until: number | null;
  readonly requests: number;
  /** The newest of each kind; none while the service answers. */
  readonly refusals: readonly (ServiceRefusal & { readonly at: number; readonly times: number })[];
  /** What failed of its connector, empty for nothing, … */
  readonly what: string;
  /** … and, as long as it lasts, what to do about it. [AE182] */
  readonly why: string;
}

/** How the real product calls an error. */
export function errorCodeOf(error: string): string {
  return `com.liveperson.bot-connectors-worker.error.${error}`;
}

const keptForMs = 7 * 86_400_000;

/** What was last heard of within seven days. [AE101] */
export function ofSevenDays<R extends Pick<BotRunRow, 'log'>>(runs: readonly R[], now: number): R[] {
  return runs.filter(({ log }) => (log.at(-1)?.at ?? now) >= now - keptForMs);
}

/** Whether its service was asked within seven days. [AE123] */
export function wasAsked(runs: readonly Run[], now: number): boolean {
  return requestsOf(runs).some(({ at }) => at >= now - keptForMs);
}

const begun = { until: null, requests: 0, refusals: [], what: '', why: '' } as const;

/** Spells of the last seven days, newest first: how its connector fared and, while that was Online, its service. [AE100] [AE101] [AE130] */
export function spellsOf(runs: readonly Run[], passages: readonly Passage[], now: number): Spell[] {
  const spells: Spell[] = [];
  let away: Fare | null = null;
  let isRefused = false;
  for (const one of inOrder([...passages.filter(isStay), ...requestsOf(runs)])) {
    if ('status' in one) away = awayAs(one);
    else isRefused = one.refusal !== null;
    const fare = away ?? (isRefused ? 'vendor-interruption' : 'online');
    const last = spells.at(-1);
    if (last?.fare === fare) spells[spells.length - 1] = grown(last, one);
    else {
      if (last) spells[spells.length - 1] = { ...last, until: one.at, why: last.what };
      spells.push(grown({ ...begun, fare, from: one.at }, one));
    }
  }
  return spells.filter(({ until }) => until === null || until >= now - keptForMs).reverse();
}

/** Not on its way from one to the other. */
const isStay = ({ status }: Passage) => status !== 'starting' && status !== 'ready-to-start';

/** What a connector is in place of Online: it waits for LiveEngage, or is not there; null where it is Online, or never was anything. [AE130] */
export function awayAs({ status, parts }: Pick<Connector, 'status' | 'parts'>): Fare | null {
  if (status !== 'offline') return status === 'stopped' ? 'stopped' : null;
  const waits = parts.process.state === 'up' && parts.liveengage.state !== 'up';
  return waits ? 'service-interruption' : 'offline';
}

/** Since when its service gives no answer, and what it gave last in place of one. */
export interface Interruption {
  readonly since: number;
  readonly last: ServiceRefusal;
}

/** Null where it answered the last time it was asked. [AE75] */
export function interruptionOf(runs: readonly Run[]): Interruption | null {
  const requests = requestsOf(runs);
  const since = requests[requests.findLastIndex(({ refusal }) => refusal === null) + 1]?.at;
  const last = requests.at(-1)?.refusal;
  return since !== undefined && last ? { since, last } : null;
}

/** What was answered, or why nothing was, in a sentence. [AE218] */
export function refusalWords({ status, why }: ServiceRefusal): string {
  if (why !== '') return `${isolated(why.replace(/\.$/, ''))}.`;
  return status === 0 ? 'The A.I. service gave no answer.' : `The A.I. service answered ${status}.`;
}

function requestsOf(runs: readonly Run[]): Asked[] {
  return inOrder(runs.flatMap(askedIn));
}

function inOrder<T extends { readonly at: number }>(given: readonly T[]): T[] {
  return [...given].sort((one, other) => one.at - other.at);
}

/** Whatever came counts as an answer, as long as it is not told to be a failure of the service, or the same was asked again. */
function askedIn({ conversationId, log }: Run): Asked[] {
  const asked: Asked[] = [];
  let status = 0;
  let why = '';
  let isOpen = false;
  for (const one of log) {
    if (one.kind === 'engine-asked' && isOpen) asked.pop();
    if (one.kind === 'engine-asked') isOpen = false;
    if (one.kind === 'call-answered') {
      [status, why] = [one.values.status, ''];
      isOpen = status < 200 || status > 299;
      asked.push({ at: one.at, refusal: null });
    }
    if (one.kind === 'call-unanswered') why = one.values.why;
    if (one.kind === 'engine-noted' && status > 0) why ||= one.values.text;
    const error = serviceError(one);
    if (error === null) continue;
    isOpen = false;
    const isTold = asked.at(-1)?.at === one.at;
    if (isTold) asked.pop();
    const told = isTold ? { status, why: why.replace(` (${error})`, '') } : { status: 0, why: '' };
    asked.push({ at: one.at, refusal: { error, ...told, id: `${conversationId ?? ''}-${one.at}` } });
  }
  return asked;
}

function serviceError(one: LogEntry): string | null {
  return one.kind === 'engine-failed' && isServiceError(one.values.error) ? one.values.error : null;
}

function grown(spell: Spell, one: Asked | Passage): Spell {
  if ('status' in one) {
    const part = failingPart(one);
    return part ? { ...spell, what: part.what ?? part.detail, why: part.detail } : spell;
  }
  const { at, refusal } = one;
  const requests = spell.requests + 1;
  if (!refusal) return { ...spell, requests };
  const isSame = ({ error, status, why }: ServiceRefusal) =>
    error === refusal.error && status === refusal.status && why === refusal.why;
  const times = (spell.refusals.find(isSame)?.times ?? 0) + 1;
  const others = spell.refusals.filter((one) => !isSame(one));
  return { ...spell, requests, refusals: [{ ...refusal, at, times }, ...others] };
}
