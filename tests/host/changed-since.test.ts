import { expect, test } from 'vitest';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { changedInWords } from '../../src/ui/changed-words';

const at = { lessonId: 'l', stepId: 'one' } as const;

test('[EN91][LG32] what going back would undo is told by name, and changes nothing', async () => {
  const host = await createTestHost();
  const { connector, accountId, bot } = await buildTutorial(host);
  const draft = (name: string) => ({ id: null, accountId, name, description: name });
  await host.must({ type: 'skill.save', draft: draft('Parcels') });
  const parcels = host.rows('skills').find(({ name }) => name === 'Parcels')!;
  await host.must({ type: 'lesson.enter', ...at });
  const tell = async () => {
    const answer = await host.api.workspace({ type: 'since', ...at });
    return changedInWords(answer.ok ? (answer.value?.since ?? []) : []);
  };
  expect(await tell()).toEqual([]);

  await host.must({ type: 'connector.start', connectorId: connector });
  await host.clock.advance(1_000);
  await host.must({ type: 'skill.delete', skillId: parcels.id });
  for (const name of ['A', 'B', 'C', 'D', 'E', 'F', 'G'])
    await host.must({ type: 'skill.save', draft: draft(name) });
  await host.must({ type: 'bot.rename', botId: bot, name: 'Renamed', description: '' });
  const told = [
    'The skills A, B, C, D, E and 2 more go.',
    'The skill Parcels comes back.',
    'The bot Renamed becomes as it was.',
    'The connector of bot_user becomes as it was.',
  ];
  expect(await tell()).toEqual(told);
  expect(await tell()).toEqual(told);

  expect(await host.api.workspace({ type: 'rewind', ...at })).toMatchObject({ ok: true });
  expect(await tell()).toEqual([]);
  expect(await host.api.workspace({ type: 'since', ...at, stepId: 'never' })).toMatchObject({ ok: false });
});

test('[EN91] settings of the account are told, and what has no name any more; what leaves by itself is not', async () => {
  const host = await createTestHost();
  const { accountId, human } = await buildTutorial(host);
  await host.must({ type: 'lesson.enter', ...at });
  await host.must({ type: 'account.save', accountId, settings: { botUsers: false } });
  await host.must({ type: 'user.delete', userId: human });
  const answer = await host.api.workspace({ type: 'since', ...at });
  const since = answer.ok ? (answer.value?.since ?? []) : [];
  const { name } = host.rows('accounts')[0]!;
  expect(changedInWords(since)).toEqual([
    `The account ${name} becomes as it was.`,
    'The user human_agent comes back.',
  ]);
  expect(changedInWords([{ noun: 'connectors', how: 'made', count: 1, names: [] }])).toEqual([
    '1 connector goes.',
  ]);
});
