import { ok, type Result } from '#base/result';
import { connectorRoles } from '#model/choices';
import type { ConnectorRole } from '#model/connector';
import { fail, type Failure } from '#model/failure';
import { hasRole, type Profiles, type Role } from '#model/profile';
import type { User } from '#model/user';

const roleOf: Readonly<Record<ConnectorRole, { readonly role: Role; readonly name: string }>> = {
  agent: { role: 'agent', name: 'Agent' },
  manager: { role: 'agent-manager', name: 'Agent Manager' },
};

/** The roles a user's profiles allow. [AC9] */
export function rolesOf(user: User, profiles: Profiles): ConnectorRole[] {
  return connectorRoles.filter((wanted) => checkRole(user, profiles, wanted).ok);
}

/** A connector works in a role its user's profiles allow. [AC9] */
export function checkRole(user: User, profiles: Profiles, wanted: ConnectorRole): Result<null, Failure> {
  const { role, name } = roleOf[wanted];
  return hasRole(user, profiles, role)
    ? ok(null)
    : fail('profile-missing', { name: user.loginName, profile: name }, 'role');
}
