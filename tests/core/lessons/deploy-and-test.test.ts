import { expect, test } from 'vitest';
import { partsDown, type Connector } from '#model/connector';
import type { Conversation, Milestone } from '#model/conversation';
import { asId, type UserId } from '#model/ids';
import { proves } from '#support/proves';
import { change, worldBefore, type ChangedWorld } from './changed-world';

const any = () => true;

test('[LE3] a connector of another kind is told apart', async () => {
  const { world, missing } = await worldBefore('start');
  const own = Object.values(world.users).find(({ type }) => type === 'human')!;
  change<Connector>(world.connectors, any, {
    userId: own.id,
    role: 'manager',
    conversationKind: 'messaging',
    environment: 'production',
    settings: [],
  });
  proves(['S119', 'S120', 'S121', 'S122'], () =>
    expect(missing('connector')).toEqual([
      'The connector signs in as “robin”, who is not the bot user with the skill “Bot”.',
      'The role of the connector is not Agent.',
      'The conversation type of the connector is not Chat.',
      'The connector is not deployed to Demo.',
    ]),
  );
  expect(missing('start')).toEqual(['No connector to start: an earlier step is open.']);
});

test('what the status of the connector says is what is missing for the start', async () => {
  const { world, missing } = await worldBefore('live-chat');
  proves('S116', () => expect(missing('start')).toEqual([]));
  const sentences = (['ready-to-start', 'starting', 'offline', 'stopped'] as const).map((status) => {
    const liveengage = { state: 'failed', detail: 'No key fits.' } as const;
    change<Connector>(world.connectors, any, { status, parts: { ...partsDown, liveengage } });
    return missing('start');
  });
  proves('S132', () =>
    expect(sentences).toEqual([
      ['The agent connector was never started.'],
      ['The agent connector is starting.'],
      ['The agent connector is Offline. No key fits.'],
      ['The agent connector is stopped.'],
    ]),
  );
});

test('[LE2] a bot that hands over is wanted at the connector, once there is one', async () => {
  const { world, missing } = await worldBefore('start');
  const bot = Object.values(world.bots)[0]!;
  const idle = { ...bot, id: asId<typeof bot.id>('idle'), name: 'Idle', dialogs: [], integrations: [] };
  world.bots[idle.id] = idle;
  change<Connector>(world.connectors, any, { plays: { kind: 'bot', botId: idle.id } });
  expect(missing('connector')).toEqual([
    'The connector of “bot_user” belongs to the bot “Idle”, which hands nothing over.',
  ]);
  delete world.bots[bot.id];
  expect(missing('connector')).toEqual([]);
});

const testSteps = ['live-chat', 'bot-answers', 'ask-for-agent', 'ring', 'accept', 'answer'] as const;

/** Which of the test's steps are open when the conversations came to this, oldest first. */
function openAfter({ world, missing }: ChangedWorld, ...talks: readonly (readonly Milestone[])[]): string[] {
  const [first] = Object.values(world.conversations) as [Conversation];
  world.conversations = {};
  world.recent = [];
  for (const [place, milestones] of talks.entries()) {
    const id = asId<Conversation['id']>(`talk-${place}`);
    world.conversations[id] = { ...first, id, milestones: [...milestones] };
    world.recent.push(id);
  }
  return testSteps.filter((id) => missing(id).length > 0);
}

test('each thing that happens in the chat finishes its step', async () => {
  const changed = await worldBefore();
  const order = [
    'bot-joined',
    'consumer-spoke',
    'bot-answered',
    'escalated',
    'human-rang',
    'human-joined',
    'human-spoke',
  ] as const;
  const open = order.map((_, place) => openAfter(changed, order.slice(0, place + 1)).length);
  proves(['S138', 'S140', 'S141'], () => expect(open).toEqual([5, 5, 4, 3, 2, 1, 0]));
});

test('[LE8] what happened in two conversations is not put together', async () => {
  const changed = await worldBefore();
  const told = ['bot-joined', 'consumer-spoke'] as const;
  expect(openAfter(changed, [...told, 'escalated', 'human-rang'], ['human-joined', 'human-spoke'])).toEqual([
    'bot-answers',
    'accept',
    'answer',
  ]);
  expect(openAfter(changed, [...told, 'bot-answered'], ['bot-joined'])).not.toContain('bot-answers');
});

test('[LE8] the test is a chat: a messaging conversation does not count', async () => {
  const changed = await worldBefore();
  const talk = Object.values(changed.world.conversations)[0]!;
  changed.world.conversations[talk.id] = { ...talk, kind: 'messaging' };
  proves('S42', () =>
    expect(testSteps.filter((id) => changed.missing(id).length > 0)).toEqual([...testSteps]),
  );
});

test('[LE3] while nobody is Available the steps of the handover say so', async () => {
  const changed = await worldBefore();
  for (const agent of Object.values(changed.world.agents)) agent.state = 'away';
  openAfter(changed, ['bot-joined', 'consumer-spoke', 'bot-answered']);
  expect(changed.missing('ask-for-agent')).toEqual([
    'The bot has not handed a chat over yet.',
    'Nobody with the skill “Human” is Available. Who has it: Robin.',
  ]);
  expect(changed.missing('live-chat')).toEqual([]);
});

test('[LE16] what another bot did in its chat proves nothing', async () => {
  const { world, missing } = await worldBefore('ask-for-agent');
  const talk = Object.values(world.conversations)[0]!;
  expect(world.users[talk.firstBot!]?.type).toBe('bot');
  expect(missing('bot-answers')).toEqual([]);
  const other = { ...world.users[talk.firstBot!]!, id: asId<UserId>('other'), skills: [] };
  world.users[other.id] = other;
  change<Conversation>(world.conversations, any, { firstBot: other.id });
  expect(missing('bot-answers')).not.toEqual([]);
});
