import type { Connector } from '#model/connector';
import { playerKindOf } from '#model/connector/player-kinds';
import type { User } from '#model/user';
import { whyFixed } from '#sdk/checks';

/** Why the connector cannot be deleted now. [S199] [BB22] */
export function deleteReason(connector: Connector): string | undefined {
  return whyFixed(connector)?.text;
}

/** Why its form is not opened now. [S196][S197] [BB22] [AE178] */
export function editReason(connector: Connector, user: User | undefined): string | undefined {
  const fixed = playerKindOf(connector.plays).isReadRunning ? null : whyFixed(connector);
  if (fixed) return fixed.text;
  if (!user) return 'Its bot user was deleted.';
  return user.enabled ? undefined : 'Its bot user is disabled: enable it under Users and Skills first.';
}
