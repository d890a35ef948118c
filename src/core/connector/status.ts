import type { ConnectorStatus, PartStatus, PartStatuses } from '#model/connector';
import { partsDown } from '#model/connector';
import { unreachable } from '#base/unreachable';
import { diagnose, type Trouble } from './trouble';

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

/** Its process was ended on purpose. */
export const killed: ConnectorReport = {
  status: 'offline',
  parts: {
    ...partsDown,
    process: {
      state: 'failed',
      detail: 'Its process was ended on purpose. It starts again when that is ended.',
    },
  },
};

/** Its user was deleted, and what ran for it is no more. */
export function dropped(user: string): ConnectorReport {
  return { status: 'offline', parts: blame({ kind: 'user-deleted', user }, 'failed', partsDown) };
}

/** What the connectors page shows; `trouble` is the last there was, if any. */
export function describeConnector(stage: Stage, trouble: Trouble | null): ConnectorReport {
  switch (stage) {
    case 'readyToStart':
      return { status: 'ready-to-start', parts: partsDown };
    case 'starting':
      // Online and Offline are the published states: a new attempt after a failure is still Offline.
      return trouble === null
        ? { status: 'starting', parts: allConnecting }
        : { status: 'offline', parts: blame(trouble, 'connecting', allConnecting) };
    case 'online':
      return { status: 'online', parts: allUp };
    case 'offline':
      return { status: 'offline', parts: trouble === null ? allUp : blame(trouble, 'failed', allUp) };
    case 'stopped':
      return { status: 'stopped', parts: partsDown };
    default:
      return unreachable(stage);
  }
}

function blame(trouble: Trouble, state: PartStatus['state'], others: PartStatuses): PartStatuses {
  const { part, detail } = diagnose(trouble);
  return { ...others, [part]: { state, detail } };
}
