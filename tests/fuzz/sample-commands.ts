import type { ProfileId } from '#model/ids';
import { exported } from '../core/bot/exchange/exported';
import type { CommandOf, CommandType } from '#contract/command';
import type { Interaction } from '#model/interaction';
import { accountId, id, skillIds, userIds } from '../persistence/full-ids';
import { fullWorld } from '../persistence/full-world';

const bot = Object.values(fullWorld().bots).find((one) => one.id === 'bot');
const interactions: readonly Interaction[] = bot?.dialogs[0]?.interactions ?? [];
const botId = id<NonNullable<typeof bot>['id']>('bot');
const dialogId = id<NonNullable<typeof bot>['dialogs'][number]['id']>('d1');
const made = fullWorld().profiles[id<ProfileId>('made')];
const user = fullWorld().users[userIds.away];
const campaign = Object.values(fullWorld().campaigns).find((one) => one.id === 'campaign');
const connector = Object.values(fullWorld().connectors).find((one) => one.id === 'spare');
const integration = bot?.integrations[0];
const [endpoint] = Object.values(fullWorld().endpoints);
const [environment] = Object.values(fullWorld().environments);
const [resource] = Object.values(fullWorld().resources);
const test = structuredClone(Object.values(fullWorld().tests)[0]) as CommandOf<'test.restore'>['test'];
const [more] = bot?.dialogs ?? [];
const first = interactions.find(({ kind }) => kind === 'text');
if (
  !bot ||
  !more ||
  !first ||
  !made ||
  !user ||
  !campaign ||
  !connector ||
  !integration ||
  !endpoint ||
  !environment ||
  !resource
)
  throw new Error('The full world lacks something.');

/** One that is no longer there. */
const text = { ...first, id: id<Interaction['id']>('gone-text') };

/** Every kind of command as it is carried out in the full world: a kind that is missing does not compile. */
export const sampleCommands: { readonly [T in CommandType]: readonly CommandOf<T>[] } = {
  'account.open': [{ type: 'account.open', name: 'Production' }],
  'account.save': [
    {
      type: 'account.save',
      accountId,
      settings: {
        ...{ botUsers: false, apiKeys: true },
        addresses: { restricted: true, door: 'directly', allowed: ['inside'] },
      },
    },
  ],
  'skill.save': [
    { type: 'skill.save', draft: { id: null, accountId, name: 'Parcels', description: 'd' } },
    { type: 'skill.save', draft: { id: skillIds.bot, accountId, name: 'Robots', description: 'd' } },
  ],
  'profile.save': [
    {
      type: 'profile.save',
      draft: { id: null, accountId, name: 'Deployer', role: 'campaign-manager', permissions: [] },
    },
    {
      type: 'profile.save',
      draft: { ...made, name: 'Renamed', permissions: ['deploy-to-production'] },
    },
  ],
  'profile.delete': [{ type: 'profile.delete', profileId: made.id }],
  'skill.delete': [{ type: 'skill.delete', skillId: skillIds.human }],
  'user.save': [
    {
      type: 'user.save',
      draft: structuredClone({ ...user, profiles: [...user.profiles], skills: [...user.skills] }),
    },
    {
      type: 'user.save',
      draft: structuredClone({
        ...user,
        id: null,
        loginName: 'new',
        profiles: [...user.profiles],
        skills: [...user.skills],
        login: {
          method: 'api-key',
          key: { keyName: 'k', appKey: 'a', secret: 's', accessToken: 't', accessTokenSecret: 'u' },
        },
      }),
    },
  ],
  'user.delete': [{ type: 'user.delete', userId: userIds.away }],
  'user.generateKey': [{ type: 'user.generateKey', loginName: 'bot' }],
  'user.signIn': [{ type: 'user.signIn', userId: userIds.human }],
  'campaign.save': [
    {
      type: 'campaign.save',
      draft: structuredClone({ ...campaign, engagements: [...campaign.engagements] }),
    },
  ],
  'campaign.publish': [{ type: 'campaign.publish', campaignId: campaign.id }],
  'campaign.delete': [{ type: 'campaign.delete', campaignId: campaign.id }],
  'bot.create': [{ type: 'bot.create', accountId, name: 'Another', description: '' }],
  'bot.import': [{ type: 'bot.import', accountId, file: JSON.stringify(exported()) }],
  'bot.saveFunctions': [{ type: 'bot.saveFunctions', botId, globalFunctions: 'function f() {}' }],
  'bot.saveDomain': [
    {
      type: 'bot.saveDomain',
      botId,
      domain: { intents: [{ id: 'in', name: 'Billing', phrases: ['my bill'] }], entities: [] },
    },
  ],
  'bot.rename': [{ type: 'bot.rename', botId, name: 'Renamed', description: '' }],
  'bot.revert': [{ type: 'bot.revert', bot: { ...bot, description: 'as it was' }, instead: bot }],
  'bot.copy': [{ type: 'bot.copy', botId }],
  'dialog.copy': [{ type: 'dialog.copy', botId, dialogId }],
  'dialog.import': [{ type: 'dialog.import', botId, from: id('giver'), dialogIds: [dialogId] }],
  'interaction.moveTo': [
    { type: 'interaction.moveTo', botId, dialogId, interactionId: id('i2'), into: id('d2') },
  ],
  'bot.delete': [{ type: 'bot.delete', botId }],
  'dialog.create': [{ type: 'dialog.create', botId, name: 'More', kind: 'standard' }],
  'dialog.save': [{ type: 'dialog.save', botId, dialogId, name: 'Handoff', enabled: true }],
  'dialog.delete': [{ type: 'dialog.delete', botId, dialogId }],
  'interaction.add': [{ type: 'interaction.add', botId, dialogId, kind: 'text', after: id('i2') }],
  'interaction.save': interactions.map((one) => ({
    type: 'interaction.save',
    botId,
    dialogId,
    interaction: structuredClone(one) as CommandOf<'interaction.save'>['interaction'],
  })),
  'interaction.copy': [{ type: 'interaction.copy', botId, dialogId, interactionId: id('i2') }],
  'interaction.move': [{ type: 'interaction.move', botId, dialogId, interactionId: id('i2'), by: 1 }],
  'interaction.delete': [{ type: 'interaction.delete', botId, dialogId, interactionId: id('i2') }],
  'integration.save': [
    {
      type: 'integration.save',
      botId,
      draft: structuredClone({ ...integration, customData: [...integration.customData] }),
    },
  ],
  'integration.delete': [{ type: 'integration.delete', botId, integrationId: id('n2') }],
  'endpoint.save': [
    {
      type: 'endpoint.save',
      draft: { ...endpoint, headers: [...endpoint.headers], id: null, name: 'New', url: '*' },
    },
    { type: 'endpoint.save', draft: { ...endpoint, headers: [...endpoint.headers], status: 500 } },
  ],
  'endpoint.move': [{ type: 'endpoint.move', endpointId: endpoint.id, by: 1 }],
  'endpoint.delete': [{ type: 'endpoint.delete', endpointId: endpoint.id }],
  'endpoint.restore': [
    {
      type: 'endpoint.restore',
      endpoint: { ...endpoint, headers: [...endpoint.headers], id: id('gone'), url: 'https://gone.example' },
    },
  ],
  'environment.save': [
    {
      type: 'environment.save',
      draft: { ...environment, variables: [...environment.variables], id: null, name: 'New' },
    },
    { type: 'environment.save', draft: { ...environment, variables: [], name: 'Renamed' } },
  ],
  'environment.copy': [{ type: 'environment.copy', environmentId: environment.id }],
  'environment.delete': [{ type: 'environment.delete', environmentId: id('spare-environment') }],
  'environment.restore': [
    {
      type: 'environment.restore',
      environment: { ...environment, variables: [...environment.variables], id: id('gone-environment') },
    },
  ],
  'resource.save': [
    { type: 'resource.save', draft: { ...resource, id: null, name: 'New' } },
    { type: 'resource.save', draft: { ...resource, name: 'Renamed' } },
  ],
  'resource.delete': [{ type: 'resource.delete', resourceId: resource.id }],
  'resource.restore': [{ type: 'resource.restore', resource: { ...resource, id: id('gone-function') } }],
  'context.delete': [
    { type: 'context.delete', accountId, namespace: 'tickets', property: null },
    {
      type: 'context.delete',
      accountId,
      namespace: 'tickets',
      property: { scope: 'global', of: '', key: 'all' },
    },
  ],
  'test.save': [
    { type: 'test.save', draft: { ...test, name: 'Renamed' } },
    { type: 'test.save', draft: { ...test, id: null, name: 'New', agents: null } },
  ],
  'test.keep': [{ type: 'test.keep', botId, conversationId: null }],
  'test.delete': [{ type: 'test.delete', testId: test.id }],
  'test.restore': [{ type: 'test.restore', test: { ...test, id: id('gone-test') } }],
  'call.again': [{ type: 'call.again', callId: id('call') }],
  'host.allow': [{ type: 'host.allow', address: 'https://api.example/list' }],
  'host.disallow': [{ type: 'host.disallow', origin: 'https://known.example' }],
  'connector.save': [{ type: 'connector.save', draft: structuredClone(connector) }],
  'connector.start': [{ type: 'connector.start', connectorId: id('spare') }],
  'connector.break': [{ type: 'connector.break', connectorId: id('connector'), fault: 'cut', on: true }],
  'connector.stop': [{ type: 'connector.stop', connectorId: id('connector') }],
  'connector.delete': [{ type: 'connector.delete', connectorId: id('spare') }],
  'skill.restore': [
    { type: 'skill.restore', skill: { id: id('4999999999'), accountId, name: 'Gone', description: 'd' } },
  ],
  'profile.restore': [{ type: 'profile.restore', profile: { ...made, id: id('gone') } }],
  'user.restore': [{ type: 'user.restore', user: { ...user, id: id('2999'), pid: id('pid-gone') } }],
  'campaign.restore': [{ type: 'campaign.restore', campaign: { ...campaign, id: id('gone') } }],
  'bot.restore': [{ type: 'bot.restore', bot: { ...bot, id: id('gone') } }],
  'dialog.restore': [
    { type: 'dialog.restore', botId, at: 1, dialog: { ...more, id: id('gone'), interactions: [text] } },
  ],
  'interaction.restore': [{ type: 'interaction.restore', botId, dialogId, at: 2, interaction: text }],
  'integration.restore': [
    { type: 'integration.restore', botId, at: 0, integration: { ...integration, id: id('gone') } },
  ],
  'connector.restore': [
    {
      type: 'connector.restore',
      connector: {
        id: id('gone'),
        plays: { kind: 'bot', botId },
        accountId,
        userId: userIds.unused,
        role: 'agent',
        conversationKind: 'chat',
        environment: 'demo',
        settings: [],
      },
    },
  ],
  'preview.open': [{ type: 'preview.open', botId }],
  'preview.say': [{ type: 'preview.say', botId, text: 'agent' }],
  'preview.reset': [{ type: 'preview.reset', botId }],
  'breakpoint.set': [{ type: 'breakpoint.set', botId, interactionId: id('i3'), on: true }],
  'preview.runFrom': [{ type: 'preview.runFrom', botId, interactionId: id('i3') }],
  'preview.setVariable': [{ type: 'preview.setVariable', botId, name: 'color', value: 'red' }],
  'bot.goOn': [{ type: 'bot.goOn', runId: id('preview bot'), step: true }],
  'clock.set': [{ type: 'clock.set', mode: 'running', rate: 10 }],
  'clock.advance': [{ type: 'clock.advance', byMs: 1000 }],
  'lesson.enter': [{ type: 'lesson.enter', lessonId: 'connect-to-liveengage', stepId: 'bot-skill' }],
};
