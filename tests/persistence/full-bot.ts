import { partsDown } from '#model/connector';
import type { BotId, ConnectorId } from '#model/ids';
import type { Condition, Interaction } from '#model/interaction';
import { newRule } from '#model/new-rule';
import type { World } from '#model/world';
import { accountId, id, skillIds, userIds } from './full-ids';
import { addRuns } from './full-runs';

/** What a file said besides. */
const foreign = { platforms: [{ name: 'HTMLCLIENT', on: true, size: 1.5, note: null }] };

/** What a rule asks of what the bot remembers, and remembers itself. */
const context = {
  contextConditions: [{ name: 'size', matches: 'not-contains', value: '{$userMessage}' }],
  contextMatch: 'all',
  variables: [{ name: 'said', value: '{$userMessage}', scope: 'dialog' }],
} as const;

/** A bot with every kind of interaction, condition and way on; its connectors; a run in every state. */
export function addBot(world: World): void {
  world.bots[id<BotId>('bot')] = {
    id: id('bot'),
    accountId,
    name: 'Parcels',
    description: 'Where is my parcel?',
    language: 'en-US',
    dialogs: [
      { id: id('d1'), name: 'Handoff', kind: 'standard', enabled: true, interactions: handoff(), foreign },
      { id: id('d2'), name: 'Fallback', kind: 'fallback', enabled: false, interactions: [] },
      {
        id: id('d3'),
        name: 'Escalates',
        kind: 'auto-escalation',
        enabled: true,
        interactions: [],
        autoEscalation: { threshold: 3, skillId: skillIds.human },
      },
      { id: id('d4'), name: 'Which', kind: 'disambiguation', enabled: true, interactions: [] },
    ],
    integrations: [
      {
        id: id('n1'),
        kind: 'agent-escalation',
        name: 'handoff',
        responseVariable: 'answer',
        skillName: 'People',
        skillId: skillIds.human,
        message: 'BLANK_MESSAGE',
        transformScript: 'read();',
        customData: [{ key: 'why', value: 'asked' }],
        foreign,
      },
      {
        id: id('n2'),
        kind: 'agent-escalation',
        name: 'by variable',
        responseVariable: 'answer',
        skillName: '{$botContext.name}',
        skillId: '{$botContext.skill}',
        message: 'Please hold on.',
        transformScript: '',
        customData: [],
      },
      {
        id: id('n3'),
        kind: 'api',
        name: 'stores',
        responseVariable: 'stores',
        method: 'POST',
        url: 'https://stores.example/{$botContext.city}',
        headers: [{ key: 'Authorization', value: 'secret' }],
        parameters: [{ key: 'near', value: 'here' }],
        transformScript: 'var x = 1;',
        postBody: '{ "city": "{$botContext.city}" }',
        customData: [{ key: 'city', value: '{$.api_stores.list[i].city}' }],
      },
      {
        ...{ id: id('n4'), kind: 'email', name: 'thanks', responseVariable: 'thanks' },
        ...{ to: 'a@example.com', replyTo: 'b@example.com', subject: 'Thanks', body: 'Hi\n', html: true },
        ...{ transformScript: '', customData: [] },
      },
      {
        ...{ id: id('n5'), kind: 'lambda', name: 'greet', responseVariable: 'greet', lambdaId: 'function' },
        headers: [{ key: 'name', value: '{$botContext.name}' }],
        ...{ payload: '{ "a": 1 }', transformScript: 'var y = 2;', customData: [] },
      },
      {
        ...{ id: id('n6'), kind: 'knowledge-base', name: 'answers', responseVariable: 'answers' },
        ...{ knowledgeBaseId: 'base', phrases: '{$query}', mode: 'intents-only', threshold: 'FAIR PLUS' },
        ...{ multipleResults: 3, transformScript: '', customData: [] },
      },
    ],
    environmentId: id('environment'),
    errorMessage: 'Something went wrong.',
    domain: {
      intents: [{ id: 'in1', name: 'Billing', phrases: ['I need help with my bill'] }],
      entities: [{ id: 'en1', name: 'bill', values: ['bill', 'statement~paper'] }],
    },
    globalFunctions: 'function initConversation() {}',
    foreign,
  };
  addConnectors(world);
  addRuns(world);
}

function handoff(): Interaction[] {
  const common = { enabled: true, delayMs: 0, next: { kind: 'next' }, rules: [] } as const;
  const conditions: (Condition | null)[] = [
    null,
    { kind: 'pattern', patterns: ['(yes|ok)*', 'sure'], excludeKeywords: ['no'] },
    { kind: 'exact', value: 'maybe', foreign },
    { kind: 'no-match', message: 'pardon?' },
    { kind: 'integration-result', result: 'failure' },
    { kind: 'option', value: 'blue' },
    { kind: 'intent', intentId: 'in1' },
    { kind: 'regular-expression', expression: '^[0-9]+' },
  ];
  const rules = conditions.map((condition, index) =>
    newRule({
      id: `r${index}`,
      name: `rule ${index}`,
      conditions: condition ? [condition] : [],
      next: { kind: 'end' },
      ...(condition ? {} : { foreign, ...context }),
    }),
  );
  return [
    {
      ...common,
      id: id('i1'),
      name: 'hears',
      kind: 'user-says',
      foreign,
      sample: 'agent',
      patterns: ['*agent*', '*human*'],
      intentId: 'in1',
      excludeKeywords: ['secret agent'],
    },
    {
      ...common,
      id: id('i2'),
      name: 'says',
      kind: 'text',
      text: 'Hello',
      delayMs: 1500,
      comment: 'For those who come after.',
      code: { 'pre-process': 'botContext.printDebugMessage("1");' },
      next: { kind: 'interaction', interactionId: id('i3') },
    },
    { ...common, id: id('i3'), name: 'asks', kind: 'text-question', text: 'Sure?', fallback: 'Hm?', rules },
    {
      ...common,
      id: id('i4'),
      name: 'calls',
      kind: 'integration',
      integrationId: id('n1'),
      next: { kind: 'dialog', dialogId: id('d1') },
    },
    {
      ...common,
      id: id('i5'),
      name: 'ends',
      kind: 'text',
      text: '',
      enabled: false,
      next: { kind: 'close-conversation' },
    },
    {
      ...common,
      id: id('i7'),
      name: 'offers',
      kind: 'quick-reply',
      text: 'Which?',
      fallback: '',
      replies: [{ title: 'Red', payload: 'r' }],
    },
    {
      ...common,
      id: id('i8'),
      name: 'shows buttons',
      kind: 'button',
      text: 'Where?',
      fallback: '',
      buttons: [
        { title: 'Here', value: '', action: 'postback' },
        { title: 'There', value: 'https://example.org', action: 'web-url' },
      ],
    },
    {
      ...common,
      id: id('i9'),
      name: 'lists',
      kind: 'multiple-choice',
      text: 'Pick',
      fallback: 'Pick one.',
      choices: [{ title: 'One' }, { title: 'Two' }],
      display: 'quick-reply',
    },
    {
      ...common,
      id: id('i10'),
      name: 'tiles',
      kind: 'structured',
      fallback: '',
      tiles: [{ title: 'Shoe', subtitle: 'red', image: 'https://example.org/a.png', url: '' }],
      layout: 'horizontal',
    },
    {
      ...common,
      id: id('i11'),
      name: 'card',
      kind: 'universal',
      fallback: '',
      json: '{"type":"text","text":"hi"}',
    },
    { ...common, id: id('i14'), name: 'tells', kind: 'private-message', text: 'They paid.' },
    { ...common, id: id('i12'), name: 'picture', kind: 'image', url: 'https://example.org/a.png' },
    {
      ...common,
      id: id('i13'),
      name: 'transfers',
      kind: 'agent-transfer',
      message: 'One moment.',
      skillId: skillIds.human,
      transferContext: true,
    },
    {
      ...common,
      id: id('i20'),
      name: 'looks up',
      kind: 'knowledge-ai',
      knowledgeBaseId: 'k1',
      notFound: 'Nothing.',
      linkText: 'More',
      defaultImage: '',
      responseVariable: 'KaiResults',
      threshold: 'FAIR PLUS',
      mostAnswers: 2,
      layout: 'simple',
    },
    { ...common, id: id('i6'), name: 'repeats', kind: 'text', text: 'Again', next: { kind: 'current' } },
  ];
}

function addConnectors(world: World): void {
  const connector = {
    plays: { kind: 'bot', botId: id<BotId>('bot') },
    accountId,
    role: 'agent',
    conversationKind: 'chat',
    environment: 'demo',
    settings: [],
  } as const;
  world.connectors[id<ConnectorId>('connector')] = {
    ...connector,
    id: id('connector'),
    userId: userIds.bot,
    wanted: 'running',
    status: 'online',
    parts: { ...partsDown, process: { state: 'up', detail: '' } },
  };
  world.connectors[id<ConnectorId>('spare')] = {
    ...connector,
    id: id('spare'),
    userId: userIds.spare,
    role: 'manager',
    conversationKind: 'messaging',
    environment: 'production',
    settings: [
      { key: 'messageDelay', value: '1000' },
      { key: 'notOurs', value: 'kept' },
    ],
    wanted: 'stopped',
    status: 'stopped',
    parts: { ...partsDown, liveengage: { state: 'failed', detail: 'These credentials do not fit.' } },
  };
}
