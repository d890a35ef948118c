import { expect, test } from 'vitest';
import { validateBot } from '#core/bot/validate-bot';
import { laterLessons } from '#core/lessons/index';
import { createPlayer } from './players';

test('[BT10][BT18][BT19][BT20][BT63] the problems of the tutorial’s bot, step by step, are none when it is finished', async () => {
  const player = await createPlayer();
  const told = async () => {
    const { bots, skills } = await player.world();
    const problems = Object.values(bots).flatMap((bot) => validateBot(bot, Object.values(skills)));
    return problems.map(({ severity, text }) => `${severity}: ${text}`);
  };
  const half = 'warning: Nothing comes after the User Says of “Agent Handoff”: add what the bot says.';
  const pattern =
    'warning: “Agent Handoff User Says” has no pattern, so nothing a consumer says starts “Agent Handoff”: add one.';

  await player.solveUntil('escalation');
  expect(await told()).toEqual([]);
  await player.solve('escalation');
  expect(await told()).toEqual([]);
  await player.solve('handoff-dialog');
  expect(await told()).toEqual([pattern, half]);
  await player.solve('pattern');
  expect(await told()).toEqual([half]);
  await player.solve('integration-interaction');
  expect(await told()).toEqual([expect.stringMatching(/^error: “.*” has no integration: choose one\.$/)]);
  await player.solve('choose-escalation');
  expect(await told()).toEqual([
    expect.stringMatching(/^advice: When a transfer fails, the bot hears __agent_escalation_failed__\./),
  ]);
});

test.each(laterLessons)(
  '[BT64][BT65][BT300] nothing in the finished bots of “$title” is unset or never used',
  async ({ load }) => {
    const lesson = await load();
    const player = await createPlayer(lesson);
    for (const { id } of lesson.steps) await player.solve(id);
    const { bots, skills } = await player.world();
    const told = Object.values(bots).flatMap((bot) => validateBot(bot, Object.values(skills)));
    expect(told.filter(({ text }) => /never|No rule|compared/.test(text))).toEqual([]);
  },
);
