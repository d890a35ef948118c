import { engineFieldsOf } from '#model/ai/engine-forms';
import type { EngineName } from '#model/ai/engine-names';
import type { ConversationKind } from '#model/campaign';
import type { ConnectorDraft } from '#model/connector';
import { scriptOfRules, standInRules } from '#core/engines/stand-ins/rules';
import { standInsFor } from '#core/engines/stand-ins/index';
import type { Endpoint } from '#model/endpoint';
import type { ResourceId } from '#model/ids';
import type { Ports } from '#workers/host/ports';
import type { FakeClock } from './fake-clock';
import { createNodeScripts } from './node-scripts';
import { peopleOf, wishFor } from './people';
import { createTestHost } from './test-host';
import { buildTutorial } from './tutorial';

const fields: Readonly<Record<EngineName, Readonly<Record<string, string>>>> = {
  watson: {
    ...{ authentication: 'UserPass', workspaceUrl: 'https://watson.example/api', workspaceId: 'w-1' },
    ...{ username: 'me', password: 'sésame', versionDate: '2018-09-20' },
  },
  'dialogflow-v1': { clientAccessToken: 'token', queryUrl: 'https://flow.example/v1/query?v=20150910' },
  'dialogflow-v2': {
    languageCode: 'en-US',
    projectId: 'parcels',
    clientEmail: 'a@b.example',
    privateKey: 'k',
    scopes: 's',
  },
  lex: {
    apiVersion: '2016-11-28',
    region: 'us-east-1',
    botAlias: 'live',
    botName: 'Parcels',
    accessKey: 'AKIA',
    secretKey: 's',
  },
  functions: { function: 'fn' },
  'custom-endpoint': {
    ...{ baseUrl: 'https://bot.example/', clientId: 'c', clientSecret: 's' },
    ...{ botId: 'b-1', environment: 'draft' },
  },
};

type EnginePlays = Extract<ConnectorDraft['plays'], { kind: 'engine' }>;

interface Given {
  /** Where nothing answers in its place. */
  readonly endpoints?: 'none';
  readonly clock?: FakeClock;
  readonly outside?: NonNullable<Ports['outside']>;
  readonly plays?: Partial<EnginePlays>;
  readonly endpoint?: { readonly delayMs?: number; readonly status?: number; readonly body?: string };
  readonly fields?: Readonly<Record<string, string>>;
}

/** The tutorial with an outside engine in the seat of its bot; `script` is what answers in its place. */
export async function engineOnline(
  engine: EngineName,
  kind: ConversationKind,
  script: string,
  { plays = {}, endpoint = {}, fields: more = {}, endpoints, ...ports }: Given = {},
) {
  const host = await createTestHost({ scripts: await createNodeScripts(), ...ports });
  const tutorial = await buildTutorial(host);
  const { accountId, humanSkill, connector } = tutorial;
  const methods = engine === 'custom-endpoint' ? (['POST', 'PUT'] as const) : (['POST'] as const);
  for (const method of endpoints === 'none' ? [] : methods)
    await host.must({
      type: 'endpoint.save',
      draft: {
        ...{ id: null, accountId, name: `${engine} ${method}`, method, url: 'https://*' },
        ...{ status: 200, delayMs: 0, headers: [], body: '', script, ...endpoint },
      },
    });
  const stored = host.rows('connectors')[0]!;
  const entered = Object.entries({ ...fields[engine], ...more });
  const playing: EnginePlays = {
    ...{ kind: 'engine', engine, chat: null },
    fields: entered.map(([key, value]) => ({ key, value })),
    escalation: {
      ...{ customer: 'Somebody will help you.', agent: 'The engine failed.' },
      ...{ failure: 'Nobody is here.', skillId: humanSkill },
    },
    ...plays,
  };
  const draft = { ...stored, conversationKind: kind, plays: playing };
  await host.must({ type: 'connector.save', draft });
  await host.must({ type: 'connector.start', connectorId: connector });
  await host.clock.advance(5_000);
  const people = peopleOf(host);
  return { host, tutorial, people, draft };
}

/** An endpoint that answers by its body or script alone. */
export const withoutRules = ({ standIn: _standIn, ...plain }: Endpoint) => plain;

/** A visitor who has opened a conversation with it. */
export async function talkTo(
  { host, tutorial, people }: Awaited<ReturnType<typeof engineOnline>>,
  kind: ConversationKind,
) {
  const consumer = await people.consumer();
  const opened = await consumer.ask('cm.ConsumerRequestConversation', wishFor(host, kind, tutorial.botSkill));
  const id: string = opened.body.conversationId;
  await host.clock.advance(5_000);
  return {
    consumer,
    id,
    async say(text: string) {
      await consumer.say(id, text);
      await host.clock.advance(2_000);
    },
    phase: () => host.rows('conversations').find((one) => one.id === id)!.phase,
  };
}

/** What a function of the account says where others have a stand-in. */
const parcelFunction = `function lambda({ payload }, callback) {
  const said = payload.event ? null : payload.message;
  ${scriptOfRules(standInRules('functions', 'Human'))}
  callback(null, { messages, context: action ? { action: action.name, actionParameters: action.parameters } : {} });
}`;

/** An engine that its own stand-in answers for, and nothing else; `fail` is its outage. */
export async function standInOnline(
  engine: EngineName,
  kind: ConversationKind,
  given: Partial<EnginePlays> = {},
) {
  const it = await engineOnline(engine, kind, '', { endpoints: 'none', plays: given });
  const { host, draft } = it;
  const { accountId, connector: connectorId } = it.tutorial;
  const fields = engineFieldsOf(draft.plays.fields);
  for (const one of standInsFor(engine, fields, { accountId, skill: 'Human' }))
    await host.must({ type: 'endpoint.save', draft: { ...one, headers: [] } });
  if (engine !== 'functions')
    return {
      ...it,
      async fail() {
        for (const one of host.rows('endpoints'))
          await host.must({
            type: 'endpoint.save',
            draft: { ...withoutRules(one), headers: [], script: '', status: 503, body: 'Out of order' },
          });
      },
    };
  const writeFunction = (code: string, id: ResourceId | null) => {
    const lambda = { id, kind: 'lambda' as const, accountId, name: 'Parcels', description: '', code };
    return host.must({ type: 'resource.save', draft: lambda });
  };
  const { resourceId } = await writeFunction(parcelFunction, null);
  const plays = { ...draft.plays, fields: [{ key: 'function', value: resourceId }] };
  await host.must({ type: 'connector.stop', connectorId });
  await host.must({ type: 'connector.save', draft: { ...draft, plays } });
  await host.must({ type: 'connector.start', connectorId });
  await host.clock.advance(5_000);
  const broken = "function lambda() { throw new Error('Out of order'); }";
  return { ...it, fail: async () => void (await writeFunction(broken, resourceId)) };
}
