import * as v from 'valibot';
import { userTypes } from './choices';
import type { AccountId, ProfileId, SkillId, UserId, UserPid } from './ids';
import { counts, limits } from './limits';
import {
  count,
  id,
  judgedByHandlers,
  judgedHere,
  list,
  ownId,
  shortText,
  type Reading,
} from './schema-parts';

const keyPart = shortText(limits.keyPart);
/** Sandbox passwords are stored as typed: they guard nothing outside this browser. */
const login = v.variant('method', [
  v.object({ method: v.literal('password'), password: shortText(limits.password) }),
  v.object({
    method: v.literal('api-key'),
    /** The four keys a bot signs in with, and the name they go by in the user's profile. [S263] */
    key: v.object({
      keyName: keyPart,
      appKey: keyPart,
      secret: keyPart,
      accessToken: keyPart,
      accessTokenSecret: keyPart,
    }),
  }),
]);

const typed = (reading: Reading) => ({
  accountId: id<AccountId>(),
  type: v.picklist(userTypes),
  loginName: reading.name(limits.userName),
  email: reading.text(limits.email),
  nickname: reading.text(limits.userName),
  name: reading.name(limits.userName),
  login,
  profiles: list(id<ProfileId>(), counts.profilesOfUser),
  /** Chats at once: a number (0 is "No chats"), or no limit. [S69] */
  maxChats: v.union([v.literal('unlimited'), count(counts.chats)]),
  /** Messaging conversations at once; missing is the account’s default. [S260] */
  maxMessaging: v.optional(count(counts.chats)),
  skills: list(id<SkillId>(), counts.skillsOfUser),
  enabled: v.boolean(),
});

export const userDraft = v.object({ id: v.nullable(id<UserId>()), ...typed(judgedByHandlers) });
export const storedUser = v.object({
  id: ownId<UserId>(),
  pid: ownId<UserPid>(),
  ...typed(judgedHere),
  /** Who made this user; null for those who came with the account. */
  createdBy: v.nullable(id<UserId>()),
});
