import { ok, type Result } from '#base/result';
import type { ConnectorRole } from '#model/connector';
import { fail, type Failure } from '#model/failure';
import type { Profile, User } from '#model/user';

const profileOf: Readonly<Record<ConnectorRole, { readonly profile: Profile; readonly name: string }>> = {
  agent: { profile: 'agent', name: 'Agent' },
  manager: { profile: 'agent-manager', name: 'Agent Manager' },
};

/** A connector works in a role its user's profiles allow. [AC9] */
export function checkRole({ profiles, loginName }: User, role: ConnectorRole): Result<null, Failure> {
  const { profile, name } = profileOf[role];
  return profiles.includes(profile)
    ? ok(null)
    : fail('profile-missing', { name: loginName, profile: name }, 'role');
}
