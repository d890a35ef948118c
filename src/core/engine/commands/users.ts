import { failed } from '#base/result';
import { unreachable } from '#base/unreachable';
import { tidyName } from '#model/comparable-text';
import { userDraft } from '#model/user-schema';
import { fail } from '#model/failure';
import { asId, type Bearer, type UserId, type UserPid } from '#model/ids';
import { limits } from '#model/limits';
import { listOf } from '#model/list-of';
import { id, shortText } from '#model/schema-parts';
import type { ApiKey, User } from '#model/user';
import type { World } from '#model/world';
import {
  checkUser,
  checkUserAround,
  lastAdministrator,
  needsOfUser,
  tidyUser,
  type UserNeed,
} from '../../administration/users';
import { checkOffered, settingsOfAccount } from '../../administration/account-settings';
import { sessionMs } from '../../access/sign-in';
import type { FreshIds } from '../moment';
import { actor, command, done } from './command';

export const saveUser = command(
  'user.save',
  { draft: userDraft },
  {
    accounts: (world, { draft }) => [
      draft.accountId,
      draft.id === null ? undefined : world.users[draft.id]?.accountId,
    ],
    handle(context, asked) {
      const draft = tidyUser(asked.draft);
      const { world, now, ids } = context;
      if (!world.accounts[draft.accountId]) return fail('not-found', { what: 'This account' });
      const old = draft.id === null ? undefined : world.users[draft.id];
      if (draft.id !== null && !old) return fail('not-found', { what: 'This user' });
      // Nobody locks themselves out: who is disabled may do nothing.
      if (old && old.id === context.as && !draft.enabled)
        return fail('not-permitted', { why: 'nobody disables the user they act as' }, 'enabled');
      const around = { users: listOf(world, 'users'), skills: world.skills, profiles: world.profiles };
      const settings = settingsOfAccount(world.accounts[draft.accountId]);
      const [problem] = [
        ...checkUser(draft),
        ...checkUserAround(draft, around),
        ...checkOffered(draft, old, settings),
      ];
      if (problem) return failed(problem);
      const userId = draft.id ?? freshUserId(world, ids);
      const user: User = {
        ...draft,
        id: userId,
        pid: old?.pid ?? asId<UserPid>(ids.uuid()),
        accountId: old?.accountId ?? draft.accountId,
        type: old?.type ?? draft.type,
        // Fixed once given: connectors and people know the user by it.
        loginName: old?.loginName ?? draft.loginName,
        profiles: [...new Set(draft.profiles)],
        skills: [...new Set(draft.skills)],
        createdBy: old ? old.createdBy : (actor(context)?.id ?? null),
      };
      return done([{ type: 'user.saved', at: now, user }], { userId });
    },
  },
);

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
    accounts: accountOfUser,
    handle({ world, now, as }, { userId }) {
      const user = world.users[userId];
      if (!user) return fail('not-found', { what: 'This user' });
      const needs = needsOfUser(userId, {
        me: as,
        users: listOf(world, 'users'),
        connectors: listOf(world, 'connectors'),
        bots: listOf(world, 'bots'),
        open: world.agents[userId]?.open ?? 0,
      });
      const [need] = needs;
      if (need) return refuse(user, needs.find(({ kind }) => kind === 'acts') ?? need);
      return done([
        { type: 'agent.stateChanged', at: now, userId, state: 'offline' },
        { type: 'user.deleted', at: now, userId },
      ]);
    },
  },
);

function refuse({ loginName }: User, need: UserNeed) {
  const what = `The user “${loginName}”`;
  switch (need.kind) {
    case 'acts':
      return fail('not-permitted', { why: 'nobody deletes the user they act as' });
    case 'administrator':
      return fail('not-permitted', lastAdministrator);
    case 'connector':
      return fail('in-use', {
        what,
        by: need.bot ? `a connector of bot “${need.bot.name ?? need.bot.id}”` : 'a bot under Connect Bots',
      });
    case 'conversations': {
      const by = need.open === 1 ? 'an open conversation' : `${need.open} open conversations`;
      return fail('in-use', { what, by: `${by}: disable the user, and others get them` });
    }
    default:
      return unreachable(need);
  }
}

/** Fresh keys for the form; nothing is stored until the user is saved. [S65] */
export const generateKey = command(
  'user.generateKey',
  { loginName: shortText(limits.userName) },
  {
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
