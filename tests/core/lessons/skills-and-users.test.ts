import { expect, test } from 'vitest';
import { asId, type AccountId, type SkillId } from '#model/ids';
import type { Skill } from '#model/skill';
import type { User } from '#model/user';
import { firstProfileId } from '#model/profile';
import { proves } from '#support/proves';
import { change, worldBefore } from './changed-world';

const isBot = (user: User) => user.type === 'bot';
const isHuman = (user: User) => user.type === 'human';
const named = (name: string) => (skill: Skill) => skill.name === name;

test('[LE4] the bot’s skill is found by its name, in whatever letters', async () => {
  const { world, missing } = await worldBefore();
  change(world.skills, named('Bot'), { name: ' bot ' });
  expect(missing('bot-skill')).toEqual([]);
  change(world.skills, named(' bot '), { name: 'Robots' });
  proves('S47', () => expect(missing('bot-skill')).toEqual(['There is no skill named “Bot” yet.']));
  proves(['S51', 'S70'], () =>
    expect(missing('bot-user')).toContain('“bot_user” does not have the skill “Bot”.'),
  );
});

test('[LE4] the skill for people may have any name once a human agent has it', async () => {
  const { world, missing } = await worldBefore('human-agent');
  change(world.skills, named('Human'), { name: 'Service' });
  expect(missing('human-skill')).toEqual(['There is no skill named “Human” yet.']);
  const { id } = Object.values(world.skills).find(named('Service'))!;
  change(world.users, isHuman, { skills: [id] });
  proves('S52', () => expect([missing('human-skill'), missing('human-agent')]).toEqual([[], []]));
});

test('[LE3] each thing that is wrong with the bot user is named', async () => {
  const { world, me, missing } = await worldBefore();
  change<User>(world.users, isBot, (user) => ({
    enabled: false,
    login: { method: 'password', password: 'pass-word' },
    profiles: [firstProfileId(me.accountId, 'administrator')],
    maxChats: 3,
    skills: [...user.skills, asId<SkillId>('1')],
  }));
  proves(['S64', 'S67', 'S69', 'S71'], () =>
    expect(missing('bot-user')).toEqual([
      'The user “bot_user” is disabled.',
      '“bot_user” signs in with a password. Choose API key and generate the keys.',
      '“bot_user” is not assigned as Agent.',
      'Max no. live chats of “bot_user” is not Unlimited.',
      '“bot_user” has other skills beside “Bot”. A bot user keeps this one only.',
    ]),
  );
});

test('[LE3] the bot user with the fewest gaps is judged', async () => {
  const { world, missing } = await worldBefore();
  const bot = Object.values(world.users).find(isBot)!;
  const other = { ...bot, id: asId<User['id']>('1'), loginName: 'half', skills: [], maxChats: 2 };
  world.users = { [other.id]: other, ...world.users };
  expect(missing('bot-user')).toEqual([]);
  change(world.users, ({ loginName }) => loginName === 'bot_user', { enabled: false });
  expect(missing('bot-user')).toEqual(['The user “bot_user” is disabled.']);
});

test('[LE2] a bot user made by hand, with generated keys, counts like the one of the solution', async () => {
  const { world, missing } = await worldBefore('bot-user');
  expect(missing('bot-user')).toEqual(['There is no user of the type Bot yet.']);
  const { world: solved } = await worldBefore();
  const made = Object.values(solved.users).find(isBot)!;
  const skill = Object.values(world.skills).find(named('Bot'))!;
  world.users[made.id] = { ...made, loginName: 'robbie', nickname: 'R', skills: [skill.id] };
  proves('S65', () => expect(missing('bot-user')).toEqual([]));
});

test('[LE2] the human agent is a second user or oneself', async () => {
  const { world, me, missing } = await worldBefore('human-agent');
  proves('S44', () => expect(missing('human-agent')).toEqual(['No human user has the skill “Human” yet.']));
  const { id } = Object.values(world.skills).find(named('Human'))!;
  const own = Object.values(world.users).find(isHuman)!;
  const second: User = {
    ...own,
    id: asId('77'),
    loginName: 'second',
    profiles: [firstProfileId(me.accountId, 'agent')],
    skills: [id],
  };
  world.users[second.id] = second;
  proves('S73', () => expect(missing('human-agent')).toEqual([]));
  delete world.users[second.id];
  change(world.users, isHuman, { skills: [id] });
  proves('S74', () => expect(missing('human-agent')).toEqual([]));
  change(world.users, isHuman, { maxChats: 0, profiles: [firstProfileId(me.accountId, 'administrator')] });
  expect(missing('human-agent')).toEqual([
    '“robin” is not assigned as Agent.',
    'Max no. live chats of “robin” allows no chats.',
  ]);
  expect(me.accountId).toBe(own.accountId);
});

test('[LE12] what another account has does not count', async () => {
  const { world, missing } = await worldBefore();
  const elsewhere = asId<AccountId>('1');
  for (const skill of Object.values(world.skills))
    world.skills[skill.id] = { ...skill, accountId: elsewhere };
  for (const user of Object.values(world.users)) world.users[user.id] = { ...user, accountId: elsewhere };
  for (const talk of Object.values(world.conversations))
    world.conversations[talk.id] = { ...talk, accountId: elsewhere };
  expect(missing('bot-skill')).toHaveLength(1);
  expect(missing('bot-user')).toEqual(['There is no user of the type Bot yet.']);
  expect(missing('human-agent')).toHaveLength(1);
  expect(missing('answer')).toEqual(['The agent has not written to the visitor yet.']);
});

test('only Available counts as being there for chats', async () => {
  const { world, missing } = await worldBefore('live-chat');
  const human = Object.values(world.users).find(isHuman)!;
  const asked = (['online', 'away', 'back-soon', 'offline'] as const).map((state) => {
    change(world.agents, ({ userId }) => userId === human.id, { state });
    return missing('available').length;
  });
  proves(['S76', 'S77', 'S78'], () => expect(asked).toEqual([0, 1, 1, 1]));
  proves('S75', () =>
    expect(missing('available')).toEqual(['Nobody with the skill “Human” is Available. Who has it: Robin.']),
  );
});
