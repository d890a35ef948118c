import { expect, test } from 'vitest';
import { standInRules } from '#core/engines/stand-ins/rules';
import { firstProfileId } from '#model/profile';
import { writeWorldFile } from '#workers/persistence/world-file';
import type { TestId } from '#model/ids';
import { accountId, conversationIds, id, neighbour, skillIds, userIds } from './full-ids';
import { fileWith, verdictOn } from './file-with';
import { fullWorld } from './full-world';

const long = (length: number) => 'x'.repeat(length);
const ringId = `${conversationIds.ringing}_${accountId}_62000`;
const ring = (more: object) => ({ ...Object.values(fullWorld().rings)[0], ...more });

test.each([
  [['skills', skillIds.bot, 'name'], long(65), 'is longer than 64'],
  [['skills', skillIds.bot, 'name'], ' ', 'should be a name'],
  [['bots', 'bot', 'dialogs', '0', 'interactions', '2', 'text'], long(256), 'is longer than 255'],
  [['bots', 'bot', 'dialogs', '0', 'interactions', '0', 'patterns'], ['(a'], 'a bracket is never closed'],
  [['bots', 'bot', 'dialogs', '0', 'interactions', '1', 'delayMs'], 1e9, 'should be at most 10000'],
  [['users', userIds.human, 'maxChats'], 1e9, `users.${userIds.human}.maxChats`],
  [['users', userIds.human, 'maxChats'], -1, `users.${userIds.human}.maxChats`],
  [['accounts', accountId, 'ringMs'], 0, `accounts.${accountId}.ringMs should be at least 1000`],
  [['campaigns', 'campaign', 'publishedAt'], 1e300, 'publishedAt should be at most'],
  [['messages', conversationIds.ended, '0', 'at'], 9e15, `messages.${conversationIds.ended}.0.at`],
  [['messages', conversationIds.ended, '0', 'at'], -1, `messages.${conversationIds.ended}.0.at`],
  [['conversations', conversationIds.ended, 'nextSequence'], 1e300, 'nextSequence should be at most'],
  [['clock', 'virtualAt'], 1e300, 'clock.virtualAt should be at most'],
  [['rings', ringId], ring({ expiresAt: 62_000 }), 'must be later than its offeredAt'],
  [['rings', ringId], ring({ expiresAt: 9e12 }), 'by a day at most'],
  [['skills', 'constructor'], { id: 'constructor' }, 'skills.constructor is a name that no id can be'],
  [['skills', '__proto__'], { id: '__proto__' }, 'skills.__proto__ is a name that no id can be'],
  [['users', userIds.human, 'skills'], ['toString'], `users.${userIds.human}.skills.0 should be an id`],
  [['skills', 'a\ud800'], { id: 'a\ud800', accountId, name: 'A', description: '' }, 'should be an id'],
])('[PE43] what is beyond the limits of what is typed is refused: %j', (path, value, sentence) => {
  expect(verdictOn(fileWith(path, value))).toContain('world-file-invalid');
  expect(verdictOn(fileWith(path, value))).toContain(sentence);
});

const standIn = standInRules('watson', 'Human');
const [endpointId = ''] = Object.keys(fullWorld().endpoints);
const answersBy = (words: string, fields: object, kind = 'status') => ({
  ...standIn,
  rules: [{ words, answer: { kind, fields } }],
});

test.each([
  [answersBy(',', { status: '500' }), 'Rule 1: it has no words.'],
  [answersBy('a', { status: '7' }), '“Status” is a whole number from 400 to 599.'],
  [answersBy('a', { status: '500', colour: 'red' }), '“colour” is no field of its answer.'],
  [answersBy('a', { json: '[' }, 'json'), 'This is no JSON'],
  [answersBy('a', { text: long(30_000) }, 'text'), 'The rules'],
  [{ ...standIn, rules: Array.from({ length: 51 }, () => standIn.rules[0]) }, 'is longer than 50'],
])('[AE186][PE43] rules of a stand-in that nobody could have typed are refused: %#', (rules, sentence) => {
  expect(verdictOn(fileWith(['endpoints', endpointId, 'standIn'], standIn))).not.toContain(
    'world-file-invalid',
  );
  const verdict = verdictOn(fileWith(['endpoints', endpointId, 'standIn'], rules));
  expect(verdict).toContain('world-file-invalid');
  expect(verdict).toContain(sentence);
});

const lex = (fields: Readonly<Record<string, string>>, chat: object | null = null) => ({
  ...{ kind: 'engine', engine: 'lex', chat },
  fields: Object.entries(fields).map(([key, value]) => ({ key, value })),
  escalation: { customer: '', agent: '', failure: '', skillId: skillIds.human },
});
const entered = {
  apiVersion: '1',
  region: 'eu',
  botAlias: 'a',
  botName: 'b',
  accessKey: 'k',
  secretKey: 's',
};
const waits = { warningMs: 1000, warning: 'w', closeMs: 20_000, closing: 'c' };

test.each([
  [lex({ ...entered, region: ' ' }), 'connectors.spare.plays: AWS Region is missing.'],
  [lex(entered, waits), 'The time until warning is 10 to 86400 seconds.'],
])(
  '[CN58][AE125][PE43] an outside engine that nobody could have entered is refused: %#',
  (plays, sentence) => {
    const path = ['connectors', 'spare', 'plays'];
    expect(verdictOn(fileWith(path, lex(entered)))).not.toContain('world-file-invalid');
    expect(verdictOn(fileWith(path, plays))).toContain(sentence);
  },
);

const dialogs = fullWorld().bots[Object.keys(fullWorld().bots)[0] as keyof object] as {
  dialogs: readonly object[];
};
const lessonless = { stepId: 'other', enteredAt: 1 };

test.each([
  [['bots', 'bot', 'dialogs'], [...dialogs.dialogs, dialogs.dialogs[0]], 'dialogs.4 has the id d1'],
  [
    ['bots', 'bot', 'dialogs', '0', 'interactions', '1', 'id'],
    'i1',
    'bots.bot.dialogs.0.interactions.1 has the id i1, as bots.bot.dialogs.0.interactions.0 has',
  ],
  [
    ['bots', 'bot', 'dialogs', '0', 'interactions', '2', 'rules', '1', 'id'],
    'r0',
    'rules.1 has the id r0, as',
  ],
  [['bots', 'bot', 'dialogs', '1', 'kind'], 'standard', 'accepted.'],
  [['bots', 'bot', 'dialogs', '0', 'kind'], 'fallback', 'has 2 fallback dialogs'],
  [['bots', 'bot', 'integrations', '1', 'id'], 'n1', 'integrations.1 has the id n1'],
  [['campaigns', 'campaign', 'engagements', '1', 'id'], 'e1', 'engagements.1 has the id e1'],
  [
    ['campaigns', 'campaign', 'engagements', '1', 'routing', 'skillId'],
    'ghost',
    'engagements.1 leads to the skill ghost',
  ],
  [['users', userIds.human, 'skills'], ['ghost'], 'has the skill ghost'],
  [['users', userIds.human, 'skills'], [neighbour.skill], `has the skill ${neighbour.skill}`],
  [['users', userIds.away, 'pid'], 'pid-human', 'has the public id pid-human'],
  [['agents', userIds.away], undefined, `users.${userIds.away} has no entry in agents`],
  [['connectors', 'connector', 'plays', 'botId'], 'ghost', 'brings the bot ghost'],
  [['connectors', 'connector', 'userId'], userIds.human, 'who is no bot user of this account'],
  [['connectors', 'connector', 'userId'], userIds.spare, 'as connectors.connector does'],
  [['conversations', conversationIds.waiting, 'skillId'], 'ghost', 'is for the skill ghost'],
  [
    ['conversations', conversationIds.assigned, 'phase', 'userId'],
    neighbour.user,
    `is with the user ${neighbour.user}`,
  ],
  [['conversations', conversationIds.waiting, 'consumerId'], 'their-consumer', 'the consumer their-consumer'],
  [['conversations', conversationIds.waiting, 'consumerId'], 'consumer-assigned', 'is still open'],
  [
    ['conversations', conversationIds.ringing, 'phase'],
    { name: 'waiting', since: 1 },
    'does not ring with it',
  ],
  [['messages', conversationIds.ended, '0', 'author', 'consumerId'], 'consumer-waiting', 'not its consumer'],
  [
    ['botRuns', 'preview bot', 'botId'],
    'their-bot',
    'is a preview of the bot their-bot, and its id does not say so',
  ],
  [['botRuns', 'preview bot', 'botId'], 'ghost', 'is of the bot ghost'],
  [
    ['botRuns', `bot ${conversationIds.ended}`, 'heardUpTo'],
    99,
    'heardUpTo is beyond the next number of its conversation, 4',
  ],
  [['botLogs', 'ghost'], [], 'botLogs.ghost is of no run'],
  [
    ['remembered', 'ghost preview'],
    { at: 1, variables: [] },
    'remembered.ghost preview is of a bot that is not in it',
  ],
  [['breakpoints', 'ghost'], [], 'breakpoints.ghost is of a bot that is not in it'],
  [['order', 'skills'], [skillIds.bot], 'order.skills does not name each of skills once'],
  [['lessons', 'first made-skill'], lessonless, 'lessons.first made-skill is about the step other'],
  [
    ['accounts', 'empty'],
    { ...Object.values(fullWorld().accounts)[0], id: 'empty' },
    'empty has no human user',
  ],
])('[PE21] what does not fit the rest is refused by its place: %j', (path, value, sentence) => {
  expect(verdictOn(fileWith(path, value))).toContain(sentence);
});

const ownAgent = firstProfileId(accountId, 'agent');
test.each([
  [
    ['users', userIds.human, 'skills'],
    [skillIds.human, skillIds.human],
    `users.${userIds.human}.skills: what stood there twice now stands there once.`,
  ],
  [['users', userIds.human, 'profiles'], [ownAgent, ownAgent], `users.${userIds.human}.profiles: what stood`],
  [
    ['bots', 'bot', 'dialogs', '0', 'interactions', '0', 'patterns'],
    ['hi', 'hi'],
    'bots.bot, the interaction “hears”: what stood there twice',
  ],
  [['connectors', 'connector', 'faults'], ['cut', 'cut'], 'connectors.connector.faults: what stood'],
  [
    ['tests', 'test', 'answers', '1'],
    fullWorld().tests[id<TestId>('test')]?.answers[0],
    'tests.test.answers: what stood',
  ],
])('[PE40] what stands twice without harm is left once, and told: %j', (path, value, sentence) => {
  expect(verdictOn(fileWith(path, value))).toContain(`accepted. ${sentence}`);
});

test.each([
  [['x'], { dueAt: 99_000, about: { kind: 'ring-expires', ringId: 'nope' } }, '1 that belonged to nothing'],
  [['x'], { dueAt: 99_000, about: { kind: 'agent-gone', userId: 'ghost' } }, '1 that belonged to nothing'],
  [
    ['x'],
    { dueAt: 99_000, about: { kind: 'agent-gone', userId: userIds.bot } },
    '1 that belonged to nothing',
  ],
  [[`ring-expires ${ringId}`], undefined, '1 that offers need was added'],
])('[PE41] timers are those the engine would have set: %j', (path, value, sentence) => {
  expect(verdictOn(fileWith(['timers', ...path], value))).toContain(`accepted. timers: ${sentence}`);
});

test('[PE40] a long list of what was put right is cut', () => {
  const file = JSON.parse(writeWorldFile(fullWorld()));
  const user = file.world.users[userIds.human];
  for (let number = 0; number < 30; number += 1) {
    const id = `n${number}`;
    const own = { id, pid: `p${number}`, loginName: id };
    file.world.users[id] = { ...user, ...own, skills: [skillIds.human, skillIds.human] };
    file.world.order.users.push(id);
    file.world.agents[id] = { userId: id, state: 'offline', since: 1, lastAssignedAt: 0 };
  }
  expect(verdictOn(JSON.stringify(file))).toContain('And 10 more of the kind.');
});
