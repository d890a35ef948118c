type Stored = Readonly<Record<string, unknown>>;

/** What the profiles an account comes with allow since version 4, by their role. */
const permissions: Readonly<Record<string, readonly string[]>> = {
  'campaign-manager': ['edit-campaigns', 'run-bots'],
  administrator: [
    'manage-conversations',
    'edit-campaigns',
    'run-bots',
    'deploy-to-production',
    'edit-users',
    'edit-profiles',
  ],
};

/** They are named by account and role; those that somebody made stay as they are. */
export function profileFour(profile: Stored): Stored {
  const role = String(profile['role']);
  const isFirst = profile['id'] === `${String(profile['accountId'])}-${role}`;
  const allowed = isFirst && Object.hasOwn(permissions, role) ? permissions[role] : undefined;
  return allowed ? { ...profile, permissions: allowed } : profile;
}
