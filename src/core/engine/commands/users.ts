import { failed, ok, type Result } from '#base/result';
import { sameName, tidyName } from '#model/comparable-text';
import { userDraft, type UserDraft } from '#model/drafts';
import { fail, type Failure } from '#model/failure';
import { asId, type Bearer, type UserId, type UserPid } from '#model/ids';
import { limits } from '#model/limits';
import { listOf } from '#model/list-of';
import { id, text } from '#model/schema-parts';
import type { ApiKey, User } from '#model/user';
import type { World } from '#model/world';
import { somebody } from '../../access/may';
import { sessionMs } from '../../access/sign-in';
import type { FreshIds } from '../moment';
import { checkFilled, checkName, firstFailure } from './check-text';
import { actor, command, done } from './command';

export const saveUser = command(
  'user.save',
  { draft: userDraft },
  {
    need: somebody,
    accounts: (world, { draft }) => [
      draft.accountId,
      draft.id === null ? undefined : world.users[draft.id]?.accountId,
    ],
    handle(context, { draft }) {
      const { world, now, ids } = context;
      if (!world.accounts[draft.accountId]) return fail('not-found', { what: 'This account' });
      const old = draft.id === null ? undefined : world.users[draft.id];
      if (draft.id !== null && !old) return fail('not-found', { what: 'This user' });
      // Nobody locks themselves out: who is disabled may do nothing.
      if (old && old.id === context.as && !draft.enabled)
        return fail('not-permitted', { why: 'nobody disables the user they act as' }, 'enabled');
      const failure = firstFailure(checkTexts(draft), checkLogin(draft), checkReferences(world, draft));
      if (failure) return failed(failure);
      const userId = draft.id ?? freshUserId(world, ids);
      const user: User = {
        id: userId,
        pid: old?.pid ?? asId<UserPid>(ids.uuid()),
        accountId: old?.accountId ?? draft.accountId,
        type: old?.type ?? draft.type,
        // Fixed once given: connectors and people know the user by it.
        loginName: old?.loginName ?? tidyName(draft.loginName),
        email: tidyName(draft.email),
        nickname: tidyName(draft.nickname),
        name: tidyName(draft.name),
        login: draft.login,
        profiles: [...new Set(draft.profiles)],
        maxChats: draft.maxChats,
        skills: [...new Set(draft.skills)],
        enabled: draft.enabled,
        createdBy: old ? old.createdBy : (actor(context)?.id ?? null),
      };
      return done([{ type: 'user.saved', at: now, user }], { userId });
    },
  },
);

function checkTexts(draft: UserDraft): Result<unknown, Failure> {
  const failure = firstFailure(
    checkFilled('The login name', draft.loginName, limits.userName, 'loginName'),
    /\s/.test(tidyName(draft.loginName))
      ? fail('bad-input', { what: 'A login name has no blanks in it.' }, 'loginName')
      : ok(null),
    // Any value will do: nothing is ever sent there. [S60]
    checkFilled('The email', draft.email, limits.email, 'email'),
    checkFilled('The nickname', draft.nickname, limits.userName, 'nickname'),
    checkName('The user', draft.name, limits.userName, 'name'),
  );
  return failure ? failed(failure) : ok(null);
}

function checkLogin({ login, profiles }: UserDraft): Result<unknown, Failure> {
  if (login.method === 'password' && login.password.length < limits.shortestPassword) {
    return fail(
      'bad-input',
      { what: `A password has at least ${limits.shortestPassword} characters.` },
      'password',
    );
  }
  if (login.method === 'api-key' && login.key.appKey === '') {
    return fail('bad-input', { what: 'Select “Generate API key” to fill in the keys.' }, 'key');
  }
  return profiles.length === 0
    ? fail('bad-input', { what: 'Assign at least one profile, such as Agent.' }, 'profiles')
    : ok(null);
}

function checkReferences(world: World, draft: UserDraft): Result<unknown, Failure> {
  const taken = listOf(world, 'users').some(
    (other) =>
      other.accountId === draft.accountId &&
      other.id !== draft.id &&
      sameName(other.loginName, draft.loginName),
  );
  if (taken) return fail('name-taken', { what: 'a user', name: tidyName(draft.loginName) }, 'loginName');
  const unknown = draft.skills.find((skillId) => world.skills[skillId]?.accountId !== draft.accountId);
  return unknown === undefined ? ok(null) : fail('skill-unknown', { value: unknown }, 'skills');
}

function freshUserId(world: World, ids: FreshIds): UserId {
  for (;;) {
    const fresh = asId<UserId>(ids.digits(9));
    if (!world.users[fresh]) return fresh;
  }
}

export const deleteUser = command(
  'user.delete',
  { userId: id<UserId>() },
  {
    need: somebody,
    accounts: accountOfUser,
    handle({ world, now, as }, { userId }) {
      const user = world.users[userId];
      if (!user) return fail('not-found', { what: 'This user' });
      if (userId === as) return fail('not-permitted', { why: 'nobody deletes the user they act as' });
      const connector = listOf(world, 'connectors').find((one) => one.userId === userId);
      const bot = connector && world.bots[connector.botId];
      if (connector) {
        return fail('in-use', {
          what: `The user “${user.loginName}”`,
          by: `a connector of bot “${bot?.name ?? ''}”`,
        });
      }
      const open = world.agents[userId]?.open ?? 0;
      if (open > 0) {
        const by = open === 1 ? 'an open conversation' : `${open} open conversations`;
        const what = `The user “${user.loginName}”`;
        return fail('in-use', { what, by: `${by}: disable the user, and others get them` });
      }
      return done([
        { type: 'agent.stateChanged', at: now, userId, state: 'offline' },
        { type: 'user.deleted', at: now, userId },
      ]);
    },
  },
);

/** Fresh keys for the form; nothing is stored until the user is saved. [S65] */
export const generateKey = command(
  'user.generateKey',
  { loginName: text(limits.userName) },
  {
    need: somebody,
    accounts: () => [],
    handle({ ids }, { loginName }) {
      const token = () => ids.token();
      const key: ApiKey = {
        keyName: `${tidyName(loginName) || 'bot'}-${ids.digits(4)}`,
        appKey: token(),
        secret: token(),
        accessToken: token(),
        accessTokenSecret: token(),
      };
      return done([], { key });
    },
  },
);

/** Signs a user of the sandbox in without typing the password; answers the bearer token. */
export const signInAs = command(
  'user.signIn',
  { userId: id<UserId>() },
  {
    need: somebody,
    accounts: accountOfUser,
    handle({ world, now, ids }, { userId }) {
      const user = world.users[userId];
      if (!user) return fail('not-found', { what: 'This user' });
      if (!user.enabled) return fail('user-disabled', { name: user.loginName });
      const bearer = asId<Bearer>(ids.token());
      const session = { userId, csrf: ids.token(), expiresAt: now + sessionMs };
      return done([{ type: 'session.opened', at: now, bearer, session }], { bearer });
    },
  },
);

function accountOfUser(world: World, { userId }: { readonly userId: UserId }) {
  return [world.users[userId]?.accountId];
}
