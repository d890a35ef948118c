import * as v from 'valibot';
import { roles } from '#model/choices';
import { asId, type AccountId, type ProfileId, type SkillId, type UserId } from '#model/ids';
import { counts } from '#model/limits';
import { firstProfileId } from '#model/profile';
import { userTypes, type ApiKey, type LoginMethod, type User, type UserDraft } from '#model/user';
import { checkUser } from '#sdk/checks';
import type { Problems } from '../../live/form-errors.svelte';
import { problemsAt } from '../../live/text-problems';

const keySchema = v.object({
  keyName: v.string(),
  appKey: v.string(),
  secret: v.string(),
  accessToken: v.string(),
  accessTokenSecret: v.string(),
});

/** How many messaging conversations at once: as the account says, or a number of the user’s own. [US16] */
const messagingChoices = ['account', 'custom'] as const;

/** What the form of a user holds: password and keys side by side, so that changing the method loses neither, and a number of messaging conversations as it is typed. [US7] */
export const userValuesSchema = (accountId: AccountId) =>
  v.object({
    type: v.picklist(userTypes),
    loginName: v.string(),
    email: v.string(),
    nickname: v.string(),
    name: v.string(),
    method: v.picklist(['password', 'api-key']),
    password: v.string(),
    key: v.nullable(keySchema),
    profiles: v.array(
      v.pipe(
        v.string(),
        v.transform((word) => profileIdOf(word, accountId)),
      ),
    ),
    maxChats: v.union([v.literal('unlimited'), v.number()]),
    // A tab may keep a form from before there were these.
    messaging: v.optional(v.picklist(messagingChoices), 'account'),
    maxMessaging: v.optional(v.string(), ''),
    skills: v.array(v.pipe(v.string(), v.transform(asId<SkillId>))),
    enabled: v.boolean(),
  });
export type UserValues = v.InferOutput<ReturnType<typeof userValuesSchema>>;

/** Before profiles were things of their own, a tab kept the role in their place. */
function profileIdOf(word: string, accountId: AccountId): ProfileId {
  const role = roles.find((one) => one === word);
  return role ? firstProfileId(accountId, role) : asId(word);
}

/** @param defaultMaxChats what a new user starts with */
export function userValues(user: User | null, defaultMaxChats: number): UserValues {
  return {
    type: user?.type ?? 'human',
    loginName: user?.loginName ?? '',
    email: user?.email ?? '',
    nickname: user?.nickname ?? '',
    name: user?.name ?? '',
    method: user?.login.method ?? 'password',
    password: user?.login.method === 'password' ? user.login.password : '',
    key: user?.login.method === 'api-key' ? user.login.key : null,
    profiles: [...(user?.profiles ?? [])],
    maxChats: user?.maxChats ?? defaultMaxChats,
    messaging: user?.maxMessaging === undefined ? 'account' : 'custom',
    maxMessaging: String(user?.maxMessaging ?? ''),
    skills: [...(user?.skills ?? [])],
    enabled: user?.enabled ?? true,
  };
}

/** null while the values say no way to sign in. */
export function toUserDraft(id: UserId | null, accountId: AccountId, values: UserValues): UserDraft | null {
  const login = loginOf(values);
  const { type, loginName, email, nickname, name, profiles, skills, enabled } = values;
  const who = { type, loginName, email, nickname, name };
  return login && { id, accountId, ...who, login, profiles, ...placesOf(values), skills, enabled };
}

function placesOf({
  maxChats,
  messaging,
  maxMessaging,
}: UserValues): Pick<User, 'maxChats' | 'maxMessaging'> {
  return { maxChats, maxMessaging: messaging === 'custom' ? Number(maxMessaging) : undefined };
}

function loginOf({ method, password, key }: UserValues): LoginMethod | null {
  if (method === 'password') return { method, password };
  return key && { method, key };
}

export function userProblems(values: UserValues): Problems<keyof UserValues> {
  return { ...problemsAt(checkUser({ ...values, login: loginOf(values) })), ...messagingProblem(values) };
}

function messagingProblem({ messaging, maxMessaging }: UserValues): Problems<'maxMessaging'> {
  const isNumber = /^\s*\d+\s*$/.test(maxMessaging) && Number(maxMessaging) <= counts.chats;
  if (messaging === 'account' || isNumber) return {};
  return { maxMessaging: `The Custom Setting is a whole number from 0 to ${counts.chats}.` };
}

/** What speaks against values that could be saved. [US8] [US17] */
export function userWarnings(
  values: UserValues,
): Problems<'method' | 'skills' | 'maxChats' | 'maxMessaging'> {
  const { type, method, skills } = values;
  if (type !== 'bot') return {};
  return {
    ...placesWarning(values),
    ...(method === 'password' && {
      method: 'A bot should sign in with an API key: it is safer and does not expire.',
    }),
    ...(skills.length > 1 && {
      skills:
        'Leave a bot user at one skill. With more it also receives conversations meant for others, such as those it hands over.',
    }),
  };
}

/** What a bot is for decides which places it needs: many for chats, or for messaging alone “No chats” and a Custom Setting. */
function placesWarning(values: UserValues): Problems<'maxChats' | 'maxMessaging'> {
  const { maxChats, maxMessaging } = placesOf(values);
  if (maxChats === 1)
    return {
      maxChats: 'A bot needs room for several conversations at once: choose more than 1, or Unlimited.',
    };
  if (maxChats !== 0) return {};
  if (maxMessaging === 0)
    return {
      maxMessaging:
        'With “No chats” and a Custom Setting of 0 this bot takes neither chats nor messaging conversations.',
    };
  if (maxMessaging !== undefined) return {};
  return {
    maxChats:
      'With “No chats” this bot takes no chats. For Chat choose more than 1, or Unlimited. For Messaging that is right: below, give it a Custom Setting greater than 0.',
  };
}

/** The four keys as they are labelled, in the order they are shown. */
export function keyParts(key: ApiKey): readonly (readonly [label: string, value: string])[] {
  return [
    ['App key', key.appKey],
    ['Secret', key.secret],
    ['Access token', key.accessToken],
    ['Access token secret', key.accessTokenSecret],
  ];
}
