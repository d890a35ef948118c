import type { Bot } from '#model/bot';
import { sameName, tidyName } from '#model/comparable-text';
import { botIdOf, type Connector } from '#model/connector';
import { checkText, failureAt, type FieldFailure } from '#model/field-failure';
import type { BotId, SkillId, UserId } from '#model/ids';
import { limits } from '#model/limits';
import { isAdministrator, type Profiles } from '#model/profile';
import type { Skill } from '#model/skill';
import type { LoginMethod, User, UserDraft } from '#model/user';

type Names = Pick<User, 'loginName' | 'email' | 'nickname' | 'name'>;
interface Typed extends Names, Pick<User, 'profiles'> {
  /** null while no key has been generated. */
  readonly login: LoginMethod | null;
}
type Field = keyof Names | 'enabled' | 'password' | 'key' | 'profiles' | 'skills';

/** As it is kept: without what nobody can see. */
export function tidyUser<T extends Names>(user: T): T {
  return {
    ...user,
    loginName: tidyName(user.loginName),
    email: tidyName(user.email),
    nickname: tidyName(user.nickname),
    name: tidyName(user.name),
  };
}

/** What is wrong with what was typed. [AD1] */
export function checkUser({
  loginName,
  email,
  nickname,
  name,
  login,
  profiles,
}: Typed): FieldFailure<Field>[] {
  const has = (field: Field, what: string): FieldFailure<Field> => failureAt(field, 'bad-input', { what });
  const problems: FieldFailure<Field>[] = [
    ...checkText('loginName', 'The login name', loginName, limits.userName),
    // Any value will do: nothing is ever sent there. [S60]
    ...checkText('email', 'The email', email, limits.email),
    ...checkText('nickname', 'The nickname', nickname, limits.userName),
    ...checkText('name', 'The name', name, limits.userName),
  ];
  if (/\s/.test(tidyName(loginName))) problems.push(has('loginName', 'A login name has no blanks in it.'));
  if (login?.method === 'password') {
    const { length } = login.password;
    const least = limits.shortestPassword;
    if (length < least)
      problems.push(has('password', `A password needs at least ${least} characters; this has ${length}.`));
  } else if (!login?.key.appKey)
    problems.push(has('key', 'Choose “Generate API key”: it fills in the keys.'));
  if (profiles.length === 0) problems.push(has('profiles', 'Pick at least one assignment.'));
  return problems;
}

/** Nobody can tell two users of one login name apart, and each has skills and profiles of its own account. */
export function checkUserAround(
  user: Omit<UserDraft, 'login'>,
  around: {
    readonly users: readonly User[];
    readonly skills: Readonly<Record<SkillId, Skill>>;
    readonly profiles: Profiles;
  },
): FieldFailure<Field>[] {
  const { id, accountId, loginName } = user;
  const isTaken = around.users.some(
    (other) => other.accountId === accountId && other.id !== id && sameName(other.loginName, loginName),
  );
  const skill = user.skills.find((one) => around.skills[one]?.accountId !== accountId);
  const isStrange = user.profiles.some((one) => around.profiles[one]?.accountId !== accountId);
  const isLast = id !== null && !isAdministrator(user) && isLastAdministrator(id, around.users);
  return [
    ...(isTaken ? [failureAt('loginName', 'name-taken', { what: 'a user', name: tidyName(loginName) })] : []),
    ...(skill === undefined ? [] : [failureAt('skills', 'skill-unknown', { value: skill })]),
    ...(isStrange ? [failureAt('profiles', 'not-found', { what: 'One of these profiles' })] : []),
    ...(isLast ? [failureAt(user.enabled ? 'profiles' : 'enabled', 'not-permitted', lastAdministrator)] : []),
  ];
}

export const lastAdministrator = {
  why: 'an account keeps one enabled person with the profile “Administrator”, and this is the last one',
};

/** Nobody else of the account could give anybody any right. [AD9] */
function isLastAdministrator(userId: UserId, users: readonly User[]): boolean {
  const one = users.find(({ id }) => id === userId);
  const isOther = (other: User) => other.accountId === one?.accountId && other.id !== userId;
  return (
    one !== undefined &&
    isAdministrator(one) &&
    !users.some((other) => isOther(other) && isAdministrator(other))
  );
}

/** What keeps a user from being deleted. */
export type UserNeed =
  /** `bot` is null for an outside engine, and its name for a bot that is none of those that are known here. */
  | { readonly kind: 'connector'; readonly bot: { readonly id: BotId; readonly name: string | null } | null }
  | { readonly kind: 'conversations'; readonly open: number }
  | { readonly kind: 'acts' }
  | { readonly kind: 'administrator' };

/** Everything a user is needed for. [AD4] */
export function needsOfUser(
  userId: UserId,
  around: {
    /** Who would delete the user. */
    readonly me: UserId | null | undefined;
    readonly users: readonly User[];
    readonly connectors: readonly Connector[];
    readonly bots: readonly Bot[];
    /** The conversations the user has. */
    readonly open: number;
  },
): UserNeed[] {
  const { me, users, connectors, bots, open } = around;
  const needOf = (connector: Connector): UserNeed => {
    const id = botIdOf(connector);
    const name = bots.find((bot) => bot.id === id)?.name ?? null;
    return { kind: 'connector', bot: id && { id, name } };
  };
  return [
    ...connectors.filter((connector) => connector.userId === userId).map(needOf),
    ...(open > 0 ? [{ kind: 'conversations', open } as const] : []),
    ...(userId === me ? [{ kind: 'acts' } as const] : []),
    ...(isLastAdministrator(userId, users) ? [{ kind: 'administrator' } as const] : []),
  ];
}
