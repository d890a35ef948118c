import type { ConnectorPart, ConnectorStatus, PartStatus, PartStatuses } from '#model/connector';
import { partsDown } from '#model/connector';
import { botServerFaults, type ConnectorFault } from '#model/connector/faults';
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

const mendIt = 'That was done on purpose: press Mend.';

/** Its process was ended on purpose. */
export const killed: ConnectorReport = {
  status: 'offline',
  parts: {
    ...partsDown,
    process: {
      state: 'failed',
      what: 'Its process was ended.',
      detail: `Its process was ended. ${mendIt}`,
    },
  },
};

/** Its user was deleted, and what ran for it is no more. */
export function dropped(user: string): ConnectorReport {
  const parts = { ...partsDown, ...blamed({ kind: 'user-deleted', user }, 'failed', []) };
  return { status: 'offline', parts };
}

/** What the connectors page shows; `trouble` is the last there was, if any, and `faults` are what is broken on purpose. */
export function describeConnector(
  stage: Stage,
  trouble: Trouble | null,
  faults: readonly ConnectorFault[] = [],
): ConnectorReport {
  const blame = (it: Trouble, state: PartStatus['state'], others: PartStatuses) => ({
    ...others,
    ...blamed(it, state, faults),
  });
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

/** What was broken on purpose is mended by hand, whatever would help otherwise. [AE72] */
function blamed(
  trouble: Trouble,
  state: PartStatus['state'],
  faults: readonly ConnectorFault[],
): Partial<PartStatuses> {
  const { part, detail, what, lasting } = diagnose(trouble);
  const isOnPurpose = faults.some((fault) => seenAt(fault) === part);
  return { [part]: { state, what, detail: isOnPurpose && !lasting ? `${what} ${mendIt}` : detail } };
}

function seenAt(fault: ConnectorFault): ConnectorPart {
  return botServerFaults.includes(fault) ? 'bot-server' : 'liveengage';
}
