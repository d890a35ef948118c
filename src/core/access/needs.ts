import type { Bot } from '#model/bot';
import type { Connector } from '#model/connector';
import type { ConnectorId, ProfileId, UserId } from '#model/ids';
import type { Profile } from '#model/profile';
import type { User } from '#model/user';
import type { World } from '#model/world';
import type { Need } from './may';

/** What a need is found in: who asks, and what there is. */
interface Around extends Pick<World, 'users' | 'profiles' | 'connectors'>, Partial<Pick<World, 'deleted'>> {
  readonly me: UserId | null;
}
type Needs = readonly Need[];

const anybody = (): Needs => [];
const skills = (): Needs => [{ permission: 'edit-users', does: 'changing skills' }];
const campaigns = (): Needs => [{ permission: 'edit-campaigns', does: 'changing campaigns' }];
const newBots = (): Needs => [{ permission: 'run-bots', does: 'adding bots' }];
const workspace = (): Needs => [{ permission: 'edit-profiles', does: 'replacing or deleting a workspace' }];
const account = (): Needs => [{ permission: 'edit-profiles', does: 'changing the settings of the account' }];
const accounts = (): Needs => [{ permission: 'edit-profiles', does: 'opening an account' }];
const running: Need = { permission: 'run-bots', does: 'adding and starting connectors' };

type Deployed = Pick<Connector, 'environment'> | undefined;
const deployingLive: Need = {
  permission: 'deploy-to-production',
  does: 'deploying to Production',
  field: 'environment',
};
/** Production takes a permission, Demo none. [AC5] */
function toDeploy(...connectors: readonly Deployed[]): Needs {
  return connectors.some((one) => one?.environment === 'production') ? [deployingLive] : [];
}

type Allowing = Pick<Profile, 'permissions'> | undefined;
/** Nobody gives or takes what they do not have. [AC12] */
function toGive(does: string, field: string, profiles: readonly Allowing[]): Needs {
  const given = new Set(profiles.flatMap((profile) => profile?.permissions ?? []));
  return [...given].map((permission) => ({ permission, does, field }));
}

/** As they are and as they are to be. */
function toEditProfiles(...profiles: readonly Allowing[]): Needs {
  return [
    { permission: 'edit-profiles', does: 'making and changing profiles' },
    ...toGive('giving or taking what it allows', 'permissions', profiles),
  ];
}

type Assigned = Pick<User, 'profiles'> | undefined;
/** As they are and as they are to be. */
function toEditUsers({ profiles }: Around, ...users: readonly Assigned[]): Needs {
  const assigned = users.flatMap((user) => user?.profiles ?? []);
  return [
    { permission: 'edit-users', does: 'making and changing users' },
    ...toGive(
      'changing users who may do that',
      'profiles',
      assigned.map((id) => profiles[id]),
    ),
  ];
}

interface OfConnector {
  readonly connectorId: ConnectorId;
}
const keptConnector = ({ connectorId }: OfConnector, { connectors }: Around) =>
  toDeploy(connectors[connectorId]);

/** A draft names what it is to replace, if anything. */
interface Draft<Thing, Id> {
  readonly draft: Thing & { readonly id: Id | null };
}
function storedOf<Thing, Id extends string>(things: Readonly<Record<Id, Thing>>, id: Id | null) {
  return id === null ? undefined : things[id];
}

/**
 * What each command, and each request that changes the workspace as a whole, needs of who gives it beside being an enabled user: one line each. What is brought back needs what deleting it does.
 */
const needs = {
  'account.save': account,
  'account.open': accounts,
  'skill.save': skills,
  'skill.delete': skills,
  'skill.restore': skills,
  'profile.save': ({ draft }: Draft<Pick<Profile, 'permissions'>, ProfileId>, { profiles }: Around) =>
    toEditProfiles(storedOf(profiles, draft.id), draft),
  'profile.delete': ({ profileId }: { readonly profileId: ProfileId }, { profiles }: Around) =>
    toEditProfiles(profiles[profileId]),
  'profile.restore': ({ profile }: { readonly profile: Allowing }) => toEditProfiles(profile),
  'user.save': ({ draft }: Draft<Pick<User, 'profiles'>, UserId>, around: Around) =>
    toEditUsers(around, storedOf(around.users, draft.id), draft),
  'user.delete': ({ userId }: { readonly userId: UserId }, around: Around) =>
    toEditUsers(around, around.users[userId]),
  'user.restore': ({ user }: { readonly user: Assigned }, around: Around) => toEditUsers(around, user),
  'user.generateKey': anybody,
  'user.signIn': ({ userId }: { readonly userId: UserId }, around: Around) =>
    userId === around.me ? [] : toEditUsers(around, around.users[userId]),
  'campaign.save': campaigns,
  'campaign.publish': campaigns,
  'campaign.delete': campaigns,
  'campaign.restore': campaigns,
  'bot.create': newBots,
  'bot.import': newBots,
  'bot.copy': newBots,
  'bot.rename': anybody,
  'bot.saveFunctions': anybody,
  'bot.saveDomain': anybody,
  'bot.revert': anybody,
  'bot.delete': anybody,
  'bot.restore': ({ bot: { id } }: { readonly bot: Pick<Bot, 'id'> }, { deleted = {} }: Around) =>
    id in deleted ? [] : newBots(),
  'bot.goOn': anybody,
  'dialog.create': anybody,
  'dialog.save': anybody,
  'dialog.copy': anybody,
  'dialog.import': anybody,
  'interaction.moveTo': anybody,
  'dialog.delete': anybody,
  'dialog.restore': anybody,
  'interaction.add': anybody,
  'interaction.save': anybody,
  'interaction.move': anybody,
  'interaction.copy': anybody,
  'interaction.delete': anybody,
  'interaction.restore': anybody,
  'integration.save': anybody,
  'integration.delete': anybody,
  'integration.restore': anybody,
  'endpoint.save': anybody,
  'endpoint.delete': anybody,
  'endpoint.move': anybody,
  'endpoint.restore': anybody,
  'call.again': anybody,
  'environment.save': anybody,
  'environment.copy': anybody,
  'environment.delete': anybody,
  'environment.restore': anybody,
  'resource.save': anybody,
  'resource.delete': anybody,
  'resource.restore': anybody,
  'context.delete': anybody,
  'host.allow': anybody,
  'host.disallow': anybody,
  'test.save': anybody,
  'test.keep': anybody,
  'test.delete': anybody,
  'test.restore': anybody,
  'connector.save': ({ draft }: Draft<Pick<Connector, 'environment'>, ConnectorId>, around: Around) => [
    ...(draft.id === null ? [running] : []),
    ...toDeploy(storedOf(around.connectors, draft.id), draft),
  ],
  'connector.start': (asked: OfConnector, around: Around) => [running, ...keptConnector(asked, around)],
  'connector.stop': keptConnector,
  'connector.break': keptConnector,
  'connector.delete': keptConnector,
  'connector.restore': (
    { connector }: { readonly connector: Pick<Connector, 'id' | 'environment'> },
    { deleted = {} }: Around,
  ) => [...(connector.id in deleted ? [] : [running]), ...toDeploy(connector)],
  'preview.open': anybody,
  'preview.say': anybody,
  'preview.reset': anybody,
  'preview.runFrom': anybody,
  'preview.setVariable': anybody,
  'breakpoint.set': anybody,
  'clock.set': anybody,
  'clock.advance': anybody,
  'lesson.enter': anybody,
  play: anybody,
  try: anybody,
  'try-engine': anybody,
  compare: anybody,
  passages: anybody,
  since: anybody,
  reset: workspace,
  rewind: workspace,
  delete: workspace,
};

type Lines = typeof needs;
/** What can be asked for: whoever asks with another type, or with less than its line looks at, does not compile. */
export type Deed = {
  [T in keyof Lines]: { readonly type: T } & (Parameters<Lines[T]> extends readonly [
    infer Given,
    ...unknown[],
  ]
    ? Given
    : unknown);
}[keyof Lines];

/** The engine asks before it carries something out, a page before it offers it. */
export function needsOf(asked: Deed, around: Around): Needs {
  // Each is given what it stands beside.
  const line = needs[asked.type] as (asked: Deed, around: Around) => Needs;
  return line(asked, around);
}
