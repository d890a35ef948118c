import { expect, test } from 'vitest';
import { transfersOf } from '#core/bot/leads-to-transfer';
import { asId, type SkillId } from '#model/ids';
import { chatEngagement, peopleOf } from '#support/people';
import { createTestHost, type TestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import {
  deploymentOf,
  type BotStop,
  type Deployed,
  type Stop,
} from '../../../src/ui/features/map/deployment';
import {
  floorWords,
  inSentences,
  loadWords,
  speakerName,
  unknownWords,
  waitingWords,
} from '../../../src/ui/features/map/map-words';
import { whatFails } from '../../../src/ui/words/connector-states';

function mapOf(host: TestHost, more: Partial<Deployed> = {}) {
  return deploymentOf({
    campaigns: host.rows('campaigns'),
    skills: host.rows('skills'),
    users: host.rows('users'),
    bots: host.rows('bots'),
    connectors: host.rows('connectors'),
    agents: new Map(host.rows('agents').map((row) => [row.id, row])),
    queues: host.rows('queues'),
    transfersOf,
    ...more,
  });
}

function drawnBot({ speaks, connectors, next }: BotStop, depth: string): string[] {
  return [
    ...connectors.map(({ thing, user }) =>
      `${depth}${user?.loginName} ${thing.status} ${whatFails(thing) ?? ''}`.trimEnd(),
    ),
    `${depth}${speakerName(speaks)}`,
    ...next.flatMap((one) => drawn(one, `${depth}  `)),
  ];
}

/** The way in words, a line a stop, what it leads to further in. */
function drawn(stop: Stop, depth = ''): string[] {
  if (stop.kind === 'unknown') return [`${depth}${unknownWords(stop.written)}`];
  if (stop.kind === 'again') return [`${depth}again ${stop.skill?.name}`];
  const { skill, queue, bots, people } = stop;
  const why = queue?.missing ? ` ${queue.missing.text}` : '';
  return [
    `${depth}${skill?.name ?? 'anybody'}: ${waitingWords(queue!)}${why}`,
    ...bots.flatMap((one) => drawnBot(one, `${depth}  `)),
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
  const told = () => mapOf(host).ways.flatMap(({ stop }) => drawn(stop));
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
  // Now an engagement leads there at once: there it is drawn.
  expect(told().slice(3, 5)).toEqual(['    again Human', `Human: 1 consumer waits. ${nobody}`]);

  const helen = await people.agent('human_agent');
  expect(told().slice(4)).toEqual([
    'Human: 1 consumer is being offered.',
    '  Helen 0 of 3 conversations, 1 offered',
  ]);
  await helen.accept(helen.rings()[0]!.ringId);
  expect(told().slice(4)).toEqual(['Human: Nobody waits.', '  Helen 1 of 3 conversations']);

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
  const to = (skillId: string) => mapOf(host, { transfersOf: () => [skillId] });
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

test('[UI90] each skill is drawn once with what it leads to, however bots hand over to one another', async () => {
  const host = await createTestHost();
  const { bot, botUser } = await buildTutorial(host);
  const people = peopleOf(host);
  for (const name of 'ABCDEFGHIJKL') await people.skill(name);
  const stored = { bots: host.rows('bots'), users: host.rows('users'), connectors: host.rows('connectors') };
  const skills = host.rows('skills');
  const numbered = <T extends { id: string }>(thing: T, at: number) => ({
    ...thing,
    id: `${thing.id} ${at}` as T['id'],
  });
  const user = stored.users.find(({ id }) => id === botUser)!;
  const users = skills.map(({ id }, at) => ({ ...numbered(user, at), skills: [id] }));
  const bots = skills.map((_, at) =>
    numbered(
      stored.bots.find(({ id }) => id === bot)!,
      at,
    ),
  );
  const connectors = skills.map((_, at) => ({
    ...numbered(stored.connectors[0]!, at),
    ...{ userId: users[at]!.id, plays: { kind: 'bot' as const, botId: bots[at]!.id } },
  }));
  const all = skills.map(({ id }) => id);
  const { ways, beside } = mapOf(host, { users, bots, connectors, transfersOf: () => all });
  const lines = ways.flatMap(({ stop }) => drawn(stop)).map((line) => line.trim());
  for (const { name } of skills) expect(lines.filter((line) => line.startsWith(`${name}:`))).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith('again '))).toHaveLength(
    skills.length ** 2 - skills.length + 1,
  );
  expect(beside).toEqual([]);
});

test('[UI90] a dialog that is switched off hands over to nobody; what a silent bot or an engine passes on is a way too', async () => {
  const host = await createTestHost();
  const { humanSkill } = await buildTutorial(host);
  const off = host.rows('bots').map((bot) => ({
    ...bot,
    dialogs: bot.dialogs.map((dialog) => ({ ...dialog, enabled: false })),
  }));
  const [connector] = host.rows('connectors');
  const besides = (more: Partial<Deployed>) => mapOf(host, more).beside.flatMap((stop) => drawn(stop)[0]);
  expect(besides({})).toEqual([]);
  expect(besides({ bots: off })).toEqual([expect.stringMatching(/^Human: /)]);
  expect(besides({ bots: off, connectors: [{ ...connector!, fallbackSkillId: humanSkill }] })).toEqual([]);
});

test('[UI92] a connector that no skill leads to stands there too, of each kind', async () => {
  const host = await createTestHost();
  await buildTutorial(host);
  const [connector] = host.rows('connectors');
  const messaging = { ...connector!, id: 'm' as never, conversationKind: 'messaging' as const };
  const lost = { ...connector!, id: 'l' as never, userId: 'nobody' as never };
  const { ways, beside, idle } = mapOf(host, { connectors: [connector!, messaging, lost] });
  expect(ways.flatMap(({ stop }) => drawn(stop))[1]).toBe('  bot_user ready-to-start');
  expect(beside.flatMap((stop) => drawn(stop))).toContain('  bot_user ready-to-start');
  expect(idle.flatMap((one) => drawnBot(one, ''))[0]).toBe('undefined ready-to-start');
});

test('[UI90] beside stands first what leads to others beside, whichever was made first', async () => {
  const host = await createTestHost();
  await buildTutorial(host);
  for (const order of [host.rows('skills'), host.rows('skills').toReversed()]) {
    const { beside } = mapOf(host, { campaigns: [], skills: order });
    expect(beside.map((stop) => drawn(stop)[0]?.split(':')[0])).toEqual(['Bot']);
  }
});

test('[UI131] what a bot hands over to is looked up once, however many skills lead to it', async () => {
  const host = await createTestHost();
  await buildTutorial(host);
  const skills = Array.from({ length: 50 }, (_, at) => ({
    ...host.rows('skills')[0]!,
    id: asId<SkillId>(`skill ${at}`),
  }));
  const everywhere = skills.map(({ id }) => id);
  const users = host.rows('users').map((user) => ({ ...user, skills: everywhere }));
  const looked: string[] = [];
  mapOf(host, {
    ...{ campaigns: [], skills, users },
    transfersOf(bot, dialog) {
      looked.push(dialog.id);
      return transfersOf(bot, dialog);
    },
  });
  expect(looked.length).toBeGreaterThan(0);
  expect(looked).toEqual([...new Set(looked)]);
});

test('[UI170] who waits is counted in the queue and while it rings, whichever of the two there is', () => {
  const words = (waiting: number, offered: number) => waitingWords({ waiting, offered });
  expect([words(0, 0), words(1, 0), words(3, 0)]).toEqual([
    'Nobody waits.',
    '1 consumer waits.',
    '3 consumers wait.',
  ]);
  expect([words(0, 1), words(0, 2)]).toEqual([
    '1 consumer is being offered.',
    '2 consumers are being offered.',
  ]);
  expect([words(1, 1), words(2, 3)]).toEqual([
    '1 consumer waits, 1 is being offered.',
    '2 consumers wait, 3 are being offered.',
  ]);
});

test('[UI171] a floor says whom the sandbox plays, whom you play, and what is left to you', () => {
  const helen = { name: 'Helen Human', nickname: 'Helen', skills: [asId<SkillId>('1')] };
  expect(floorWords(['Bea', 'Max'], helen)).toBe(
    'The sandbox plays Bea and Max, who answer by themselves. You are Helen: who is offered to you waits until you answer.',
  );
  expect(floorWords(['Bea'], helen)).toContain('plays Bea, who answers by');
  expect(floorWords([], helen)).toContain('No other agent with a skill');
  expect(floorWords(['Bea'], { ...helen, skills: [] })).toContain(
    'You are Helen, who has no skill: nobody is offered to you.',
  );
});

test('[UI173] the cause of a failure stands apart from what to do about it, and nothing is lost', () => {
  for (const text of [
    'The line is closed. It was closed with code 1006. Stop it.',
    '401 unauthorized: no.',
    'No full stop',
    '',
  ]) {
    const { cause, more } = inSentences(text);
    expect([cause, more].filter((part) => part !== '').join(' ')).toBe(text);
  }
  expect(inSentences('It failed. Try again.')).toEqual({ cause: 'It failed.', more: 'Try again.' });
  expect(inSentences('Version 1.2 failed.')).toEqual({ cause: 'Version 1.2 failed.', more: '' });
});
