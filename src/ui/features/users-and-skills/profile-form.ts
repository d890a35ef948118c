import * as v from 'valibot';
import { permissions, roles } from '#model/choices';
import type { AccountId, ProfileId } from '#model/ids';
import type { Permission, Profile, Role } from '#model/profile';
import type { Sandbox, WindowStorage } from '#sdk/index';
import { canAllow, checkProfile, tidyProfile, whyKept } from '#sdk/checks';
import { Form } from '../../live/form.svelte';
import type { WhyNotMine } from '../../live/rights';
import { problemsAt } from '../../live/text-problems';
import { permissionWords, roleLabels } from './labels';

const valuesSchema = v.object({
  name: v.string(),
  role: v.picklist(roles),
  permissions: v.array(v.picklist(permissions)),
});
type ProfileValues = v.InferOutput<typeof valuesSchema>;

const valuesOf = ({ name, role, permissions: allowed }: Profile): ProfileValues => ({
  name,
  role,
  permissions: [...allowed],
});

/**
 * The form of one profile.
 * @param id null for a new one
 */
export function createProfileForm(
  sandbox: Sandbox,
  storage: WindowStorage,
  accountId: AccountId,
  id: ProfileId | null,
  profiles: () => readonly Profile[],
  whyNotMine: WhyNotMine,
) {
  const stored = () => profiles().find((one) => one.id === id);
  const saving = (values: ProfileValues, asNew: boolean) =>
    ({ type: 'profile.save', draft: { id: asNew ? null : id, accountId, ...values } }) as const;
  return new Form({
    storage,
    key: `unsaved ${sandbox.workspace} ${accountId} profile ${id ?? 'new'}`,
    schema: valuesSchema,
    fields: {
      name: { label: 'name', needed: { what: 'a name' } },
      role: { label: 'role it is derived from', show: (role) => roleLabels[role] },
      permissions: {
        label: 'permissions',
        keyOf: (permission) => permission,
        show: (permission) => permissionWords[permission].label,
      },
    },
    asking: (what) => `Enter ${what} first.`,
    ...(id === null && { blank: () => ({ name: '', role: 'campaign-manager' as const, permissions: [] }) }),
    stored: () => {
      const now = stored();
      return now ? valuesOf(now) : null;
    },
    check: (values) => problemsAt(checkProfile({ id, accountId, ...values }, profiles())),
    tidy: tidyProfile,
    refused: (values, asNew) => whyUnchanged(stored()) ?? whyNotMine(saving(values, asNew)),
    send: (values, asNew) => sandbox.dispatch(saving(values, asNew)),
  });
}

/** Why this profile stays as it is; undefined where it can be changed. */
export function whyUnchanged(profile: Profile | undefined): string | undefined {
  return profile && whyKept(profile)?.text;
}

/** Derived from another role it allows what that one can allow. [US14] */
export function derive(
  role: Role,
  allowed: readonly Permission[],
): Pick<ProfileValues, 'role' | 'permissions'> {
  return { role, permissions: allowed.filter((one) => canAllow(role, one)) };
}
