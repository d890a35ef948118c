import * as v from 'valibot';
import { conversationKinds } from './campaign';
import { connectorRoles, environments } from './connector';
import type { Id } from './ids';
import { integrationKinds } from './integration';
import { counts, limits } from './limits';
import { count, id, list, text as textHere, type Reading } from './schema-parts';
import { profiles, userTypes } from './user';

/**
 * What people type about each noun: the same entries make its draft in a command and its place in a world file, so that
 * nothing can be typed that cannot be read again. Texts that no handler judges have their limit here for both.
 */
export const skillEntries = ({ text, name }: Reading) => ({
  accountId: id<Id<'Account'>>(),
  name: name(limits.skillName),
  description: text(limits.skillDescription),
});

const keyPart = textHere(limits.keyPart);
const login = v.variant('method', [
  v.object({ method: v.literal('password'), password: textHere(limits.password) }),
  v.object({
    method: v.literal('api-key'),
    key: v.object({
      keyName: keyPart,
      appKey: keyPart,
      secret: keyPart,
      accessToken: keyPart,
      accessTokenSecret: keyPart,
    }),
  }),
]);

export const userEntries = ({ text, name }: Reading) => ({
  accountId: id<Id<'Account'>>(),
  type: v.picklist(userTypes),
  loginName: name(limits.userName),
  email: text(limits.email),
  nickname: text(limits.userName),
  name: name(limits.userName),
  login,
  profiles: list(v.picklist(profiles), profiles.length * 10),
  maxChats: v.union([v.literal('unlimited'), count(counts.chats)]),
  skills: list(id<Id<'Skill'>>(), counts.skillsOfUser),
  enabled: v.boolean(),
});

export const engagementEntries = ({ text, name }: Reading) => ({
  source: v.literal('web'),
  name: name(limits.engagementName),
  template: textHere(limits.engagementLook),
  conversationKind: v.picklist(conversationKinds),
  routing: v.variant('kind', [
    v.object({ kind: v.literal('all-skills') }),
    v.object({ kind: v.literal('specific-skill'), skillId: id<Id<'Skill'>>() }),
  ]),
  buttonText: text(limits.buttonText),
  window: textHere(limits.engagementLook),
});

export const campaignEntries = <const E extends v.GenericSchema>({ name }: Reading, engagement: E) => ({
  accountId: id<Id<'Account'>>(),
  name: name(limits.campaignName),
  goal: textHere(limits.campaignGoal),
  engagements: list(engagement, counts.engagements),
});

export const botEntries = ({ text, name }: Reading) => ({
  accountId: id<Id<'Account'>>(),
  name: name(limits.botName),
  description: text(limits.botDescription),
});

export const integrationEntries = ({ text, name }: Reading) => ({
  kind: v.picklist(integrationKinds),
  name: name(limits.integrationName),
  responseVariable: text(limits.integrationName),
  skillName: text(limits.skillReference),
  skillId: text(limits.skillReference),
  message: text(limits.escalationMessage),
  customData: list(
    v.object({ key: textHere(limits.customDataKey), value: textHere(limits.customDataValue) }),
    counts.customData,
  ),
});

export const connectorEntries = {
  botId: id<Id<'Bot'>>(),
  accountId: id<Id<'Account'>>(),
  userId: id<Id<'User'>>(),
  role: v.picklist(connectorRoles),
  conversationKind: v.picklist(conversationKinds),
  environment: v.picklist(environments),
};
