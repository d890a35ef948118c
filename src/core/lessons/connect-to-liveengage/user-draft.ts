import type { User, UserDraft } from '#model/user';

/** A stored user as the form would send it back. */
export function draftOf(user: User): UserDraft {
  const { id, accountId, type, loginName, email, nickname, name, login, enabled } = user;
  return {
    id,
    accountId,
    type,
    loginName,
    email,
    nickname,
    name,
    login,
    profiles: [...user.profiles],
    maxChats: user.maxChats,
    maxMessaging: user.maxMessaging,
    skills: [...user.skills],
    enabled,
  };
}
