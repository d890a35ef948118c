import { accountDefaults } from '#model/account';
import type { Fact } from '#model/fact';
import { asId, type AccountId, type UserId, type UserPid } from '#model/ids';
import { listOf } from '#model/list-of';
import { firstProfileId, firstProfiles, isAdministrator } from '#model/profile';
import type { User } from '#model/user';
import type { World } from '#model/world';
import type { Moment } from './moment';

/** What a fresh workspace begins with: one account and its administrator, whom you play, able to take chats; visitors read the nickname. [S74] */
export function openFirstAccount(moment: Moment): Fact[] {
  const robin = { loginName: 'robin', email: 'robin@example.com', nickname: 'Robin', name: 'Robin Hale' };
  return openAccount(moment, 'Practice account', robin);
}

/** An account and its administrator, who comes with it. */
export function openAccount(
  { now, ids }: Moment,
  name: string,
  { loginName, email, nickname, name: called }: Pick<User, 'loginName' | 'email' | 'nickname' | 'name'>,
): Fact[] {
  const accountId = asId<AccountId>(ids.digits(8));
  return [
    {
      type: 'account.opened',
      at: now,
      account: { id: accountId, name, ...accountDefaults },
      profiles: firstProfiles(accountId),
    },
    {
      type: 'user.saved',
      at: now,
      user: {
        id: asId<UserId>(ids.digits(9)),
        pid: asId<UserPid>(ids.uuid()),
        accountId,
        type: 'human',
        ...{ loginName, email, nickname, name: called },
        login: { method: 'password', password: ids.token() },
        profiles: [firstProfileId(accountId, 'administrator'), firstProfileId(accountId, 'agent')],
        maxChats: accountDefaults.defaultMaxChats,
        skills: [],
        enabled: true,
        createdBy: null,
      },
    },
  ];
}

/** Before rights were asked for, an account could lose its last administrator: then the first of its people becomes one. [AD9] */
export function appointAdministrators(world: World, now: number): Fact[] {
  return world.order.accounts.flatMap((accountId): Fact[] => {
    const users = listOf(world, 'users').filter((user) => user.accountId === accountId);
    const first = users.find(({ type }) => type === 'human');
    if (!first || users.some(isAdministrator)) return [];
    const profiles = [...new Set([...first.profiles, firstProfileId(accountId, 'administrator')])];
    return [{ type: 'user.saved', at: now, user: { ...first, enabled: true, profiles } }];
  });
}

/** Nothing was made here but what a workspace begins with. */
export function isFresh(world: World): boolean {
  const { skills, campaigns, bots, connectors, consumers, conversations } = world;
  const made = [skills, campaigns, bots, connectors, consumers, conversations];
  return made.every((records) => Object.keys(records).length === 0) && Object.keys(world.users).length <= 1;
}
