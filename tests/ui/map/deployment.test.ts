import { expect, test } from 'vitest';
import { transfersOf } from '#core/bot/leads-to-transfer';
import { chatEngagement, peopleOf } from '#support/people';
import { createTestHost, type TestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { deploymentOf, type Stop } from '../../../src/ui/features/map/deployment';
import { loadWords, unknownWords, waitingWords, whatFails } from '../../../src/ui/features/map/map-words';

function mapOf(host: TestHost) {
  return deploymentOf({
    campaigns: host.rows('campaigns'),
    skills: host.rows('skills'),
    users: host.rows('users'),
    bots: host.rows('bots'),
    connectors: host.rows('connectors'),
    agents: new Map(host.rows('agents').map((row) => [row.id, row])),
    queues: host.rows('queues'),
    handsTo: (bot) => bot.dialogs.flatMap((dialog) => transfersOf(bot, dialog)),
  });
}

/** The way in words, a line a stop, what it leads to further in. */
function drawn(stop: Stop, depth = ''): string[] {
  if (stop.kind === 'unknown') return [`${depth}${unknownWords(stop.written)}`];
  if (stop.kind === 'again') return [`${depth}again ${stop.skill?.name}`];
  const { skill, queue, bots, people } = stop;
  const why = queue?.missing ? ` ${queue.missing.text}` : '';
  return [
    `${depth}${skill?.name ?? 'anybody'}: ${waitingWords(queue?.waiting ?? 0)}${why}`,
    ...bots.flatMap(({ bot, connectors, next }) => [
      ...connectors.map(({ thing, user }) =>
        `${depth}  ${user?.loginName} ${thing.status} ${whatFails(thing) ?? ''}`.trimEnd(),
      ),
      `${depth}  ${bot?.name ?? 'nobody'}`,
      ...next.flatMap((one) => drawn(one, `${depth}    `)),
    ]),
    ...people.map(
      ({ thing, agent }) =>
        `${depth}  ${thing.nickname} ${agent ? loadWords(agent, stop.conversationKind, thing) : ''}`,
    ),
  ];
}

test('[UI90][UI91] the way of the tutorial, before the connector is started, while somebody waits, and when it is answered', async () => {
  const host = await createTestHost();
  const { connector, humanSkill, botUser } = await buildTutorial(host);
  const people = peopleOf(host);
  const told = () => drawn(mapOf(host).ways[0]!.stop);
  const nobody = 'No agent with the skill “Human” is Available.';
  expect(told()).toEqual([
    'Bot: Nobody waits. No agent with the skill “Bot” is Available, and no connector of a bot with the skill “Bot” is Online.',
    '  bot_user ready-to-start',
    '  Billing',
    `    Human: Nobody waits. ${nobody}`,
    '      Helen 0 of 3 conversations',
  ]);

  await host.must({ type: 'connector.start', connectorId: connector });
  await host.clock.advance(1_000);
  expect(told().slice(0, 2)).toEqual(['Bot: Nobody waits.', '  bot_user online']);
  const wish = await chatEngagement(host, people, humanSkill);
  await (await people.consumer()).ask('cm.ConsumerRequestConversation', wish);
  expect(told()[3]).toBe(`    Human: 1 consumer waits. ${nobody}`);

  const helen = await people.agent('human_agent');
  expect(told().slice(3)).toEqual([
    '    Human: Nobody waits.',
    '      Helen 0 of 3 conversations, 1 offered',
  ]);
  await helen.accept(helen.rings()[0]!.ringId);
  expect(told().slice(3)).toEqual(['    Human: Nobody waits.', '      Helen 1 of 3 conversations']);

  const user = host.rows('users').find(({ id }) => id === botUser)!;
  await host.must({
    type: 'user.save',
    draft: { ...user, profiles: [...user.profiles], skills: [...user.skills], enabled: false },
  });
  await host.clock.advance(1_000);
  expect(told()[1]).toContain('offline The bot user “bot_user” is disabled.');
});

test('[UI90] a bot that hands over to its own skill leads back, and what nothing leads to stands beside', async () => {
  const host = await createTestHost();
  const { botSkill, humanSkill } = await buildTutorial(host);
  await peopleOf(host).skill('Parcels');
  const from = () => ({
    campaigns: host.rows('campaigns'),
    skills: host.rows('skills'),
    users: host.rows('users'),
    bots: host.rows('bots'),
    connectors: host.rows('connectors'),
    agents: new Map(),
    queues: host.rows('queues'),
  });
  const to = (skillId: string) => deploymentOf({ ...from(), handsTo: () => [skillId] });
  expect(
    to(botSkill)
      .ways.flatMap(({ stop }) => drawn(stop))
      .at(-1),
  ).toBe('    again Bot');
  expect(to(botSkill).beside.flatMap((stop) => drawn(stop)[0])).toEqual([
    expect.stringMatching(/^Human: /),
    expect.stringMatching(/^Parcels: .*There is no enabled user/),
  ]);
  expect(to(humanSkill).beside).toHaveLength(1);
  expect(
    to('{$botContext.x}')
      .ways.flatMap(({ stop }) => drawn(stop))
      .at(-1),
  ).toContain('chosen while the bot talks');
  expect(
    to('')
      .ways.flatMap(({ stop }) => drawn(stop))
      .at(-1),
  ).toContain('names no skill');
  expect(
    to('77')
      .ways.flatMap(({ stop }) => drawn(stop))
      .at(-1),
  ).toContain('There is no skill “77”.');
});
