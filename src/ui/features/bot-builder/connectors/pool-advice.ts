import type { Connector } from '#model/connector';
import { connectorsFor, loadPerConnector } from '#sdk/checks';

/** What should be told about this bot's connectors as they stand; nothing while all is well. [BB21] */
export function poolAdvice(
  connectors: readonly Connector[],
  openOf: (connector: Connector) => number,
): string[] {
  const live = connectors.filter(({ environment }) => environment === 'production');
  const online = connectors.filter(({ status }) => status === 'online');
  const open = online.reduce((sum, connector) => sum + openOf(connector), 0);
  const advice: string[] = [];
  if (live.length === 1)
    advice.push(
      'Only one connector serves Production. Add a second one: it carries on when the first goes down. With much traffic, take three or more.',
    );
  if (online.length > 0 && open > loadPerConnector * online.length)
    advice.push(
      `${open} conversations are open over ${online.length} online ${online.length === 1 ? 'connector' : 'connectors'}. ` +
        `${loadPerConnector} each is a good measure: ${connectorsFor(open)} connectors would do.`,
    );
  // What was broken on purpose says so itself, and is mended there.
  if (connectors.some(({ status, faults }) => status === 'offline' && !faults))
    advice.push(
      'A connector is Offline: at least one of its components fails. Its Details say which. Mend that, or wait a while, then stop it and start it again; if it stays so, ask whoever looks after the account.',
    );
  return advice;
}
