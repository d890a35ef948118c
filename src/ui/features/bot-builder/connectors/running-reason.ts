import type { Connector } from '#model/connector';
import type { User } from '#model/user';

/** Why the connector cannot be deleted now. [S199] [BB22] */
export function deleteReason({ wanted }: Connector): string | undefined {
  return wanted === 'running' ? 'Stop the connector first.' : undefined;
}

/** Why the connector cannot be changed now. [S196][S197] [BB22] */
export function editReason(connector: Connector, user: User | undefined): string | undefined {
  if (connector.wanted === 'running') return 'Stop the connector first.';
  if (!user) return 'Its bot user was deleted.';
  return user.enabled ? undefined : 'Its bot user is disabled: enable it under Users and Skills first.';
}
