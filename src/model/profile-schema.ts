import * as v from 'valibot';
import { permissions, roles } from './choices';
import type { AccountId, ProfileId } from './ids';
import { limits } from './limits';
import { id, judgedByHandlers, judgedHere, list, ownId, type Reading } from './schema-parts';

const typed = (reading: Reading) => ({
  accountId: id<AccountId>(),
  name: reading.name(limits.profileName),
  role: v.picklist(roles),
  permissions: list(v.picklist(permissions), permissions.length * 10),
});

export const profileDraft = v.object({ id: v.nullable(id<ProfileId>()), ...typed(judgedByHandlers) });
export const storedProfile = v.object({ id: ownId<ProfileId>(), ...typed(judgedHere) });
