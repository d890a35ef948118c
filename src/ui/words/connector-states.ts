import type { Connector, ConnectorStatus, PartStatus } from '#model/connector';
import type { Words } from '../kit/words';

/** The published statuses, and the passage between Start and the first answer. [S209–S212] */
export const connectorStates: Readonly<Record<ConnectorStatus, Words & { readonly means: string }>> = {
  'ready-to-start': { label: 'Ready to Start', tone: 'off', means: 'Added, and never started.' },
  starting: {
    label: 'Starting…',
    tone: 'warning',
    means: 'Establishing the connection can take a few minutes.',
  },
  online: { label: 'Online', tone: 'ok', means: 'Running; every connection works.' },
  offline: { label: 'Offline', tone: 'danger', means: 'At least one component fails; see Details.' },
  stopped: { label: 'Stopped', tone: 'off', means: 'Stopped by hand.' },
};

/** What is wrong with a connector, in the words of its Details; undefined while nothing is. */
export function whatFails(connector: Pick<Connector, 'parts'>): string | undefined {
  return failingPart(connector)?.detail;
}

/** The part that is wrong. */
export function failingPart({ parts }: Pick<Connector, 'parts'>): PartStatus | undefined {
  return Object.values(parts).find(({ state, detail }) => state === 'failed' && detail !== '');
}
