import type { ConnectorStatus, PartStatus, PartStatuses } from '#model/connector';
import { partsDown } from '#model/connector';
import { unreachable } from '#base/unreachable';
import { diagnose, type Problem } from './problem';

/** The machine's states as far as people are told of them. */
export type Stage = 'readyToStart' | 'starting' | 'online' | 'offline' | 'stopped';

export interface ConnectorReport {
  readonly status: ConnectorStatus;
  readonly parts: PartStatuses;
}

const up: PartStatus = { state: 'up', detail: '' };
const connecting: PartStatus = { state: 'connecting', detail: '' };
const allUp: PartStatuses = { process: up, liveengage: up, 'bot-server': up };
const allConnecting: PartStatuses = { process: up, liveengage: connecting, 'bot-server': connecting };

/** What the connectors page shows; `problem` is the last there was, if any. */
export function describeConnector(stage: Stage, problem: Problem | null): ConnectorReport {
  switch (stage) {
    case 'readyToStart':
      return { status: 'ready-to-start', parts: partsDown };
    case 'starting':
      // Online and Offline are the published states: a new attempt after a failure is still Offline.
      return problem === null
        ? { status: 'starting', parts: allConnecting }
        : { status: 'offline', parts: blame(problem, 'connecting', allConnecting) };
    case 'online':
      return { status: 'online', parts: allUp };
    case 'offline':
      return { status: 'offline', parts: problem === null ? allUp : blame(problem, 'failed', allUp) };
    case 'stopped':
      return { status: 'stopped', parts: partsDown };
    default:
      return unreachable(stage);
  }
}

function blame(problem: Problem, state: PartStatus['state'], others: PartStatuses): PartStatuses {
  const { part, detail } = diagnose(problem);
  return { ...others, [part]: { state, detail } };
}
